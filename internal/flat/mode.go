package flat

// A mode is an insertion mode of the specification: what the next tag means.
type mode uint8

// The modes, in an order that code relies on: those before the body, those in
// it, those of framesets. What the specification calls "text" is readText,
// and "after body" is inBody, for only comments tell them apart.
const (
	initial mode = iota
	beforeHTML
	beforeHead
	inHead
	afterHead
	inBody
	inTable
	inCaption
	inColumnGroup
	inTableBody
	inRow
	inCell
	inTemplate
	inFrameset
	afterFrameset
	afterAfterFrameset
)
