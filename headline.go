package newswire

import (
	"github.com/newswire-go/newswire/internal/label"
	"github.com/newswire-go/newswire/internal/lex"
)

// CutLabel cuts the wire label from a headline: "UPDATE 2" from "UPDATE
// 2-Arland shuts ports". The label is as printed, without the hyphen or colon
// that ends it and without brackets; labels that follow each other are one
// ("RPT-UPDATE 2"). A headline without a label comes back unchanged, with an
// empty label, and so does one that is nothing but a label.
//
// Which words are labels is a closed table, because hyphens and colons begin
// many headlines that have none ("Wal-Mart ...", "Obama: ...").
func CutLabel(headline string) (label, rest string) {
	label, rest, _ = cutLabel(headline)
	if label == "" {
		return "", headline
	}
	return label, rest
}

// cutLabel does the work of CutLabel, and says what the label tells of the
// story's life.
func cutLabel(headline string) (printed, rest string, v label.Version) {
	return label.Cut(lex.ValidUTF8(headline))
}

// Version says which take of a story this is.
type Version struct {
	Kind   VersionKind `json:"kind,omitempty"`
	Number int         `json:"number,omitempty"` // 2 in "UPDATE 2"; 0 if none is printed
}

// VersionKind is a stage in the life of a story.
type VersionKind string

const (
	VersionUpdate       VersionKind = "update"        // a newer story in place of an older one
	VersionLead         VersionKind = "lead"          // a new top for a story already sent
	VersionWritethrough VersionKind = "write-through" // a new top and all that follows it
	VersionRepeat       VersionKind = "repeat"        // the same story sent again
	VersionRefile       VersionKind = "refile"        // sent again to mend its form
	VersionCorrection   VersionKind = "correction"    // sent again to mend a fact
	VersionAdvisory     VersionKind = "advisory"      // a word to editors, not a story
	VersionWithdrawal   VersionKind = "withdrawal"    // killed: not to be used
)

// versionKinds are the words for the stages that labels, slugs and notes tell of.
var versionKinds = [...]VersionKind{
	label.Update:       VersionUpdate,
	label.Lead:         VersionLead,
	label.Writethrough: VersionWritethrough,
	label.Repeat:       VersionRepeat,
	label.Refile:       VersionRefile,
	label.Correction:   VersionCorrection,
	label.Advisory:     VersionAdvisory,
	label.Withdrawal:   VersionWithdrawal,
}

// versionOf puts what a label tells into the article's words.
func versionOf(v label.Version) Version { return Version{versionKinds[v.Stage], v.Number} }
