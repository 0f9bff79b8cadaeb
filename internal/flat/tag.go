package flat

// A Tag says what a node is: an element of a name this package knows, an
// element of some other name, a run of text, or a comment.
type Tag uint8

// The tags that are no known element.
const (
	Document Tag = iota // node 0, which holds everything
	Text                // a run of character data
	Comment             // a comment, also a bogus one such as <![endif]>
	Other               // an element of a name not listed below; see Tree.Name
)

// The elements with rules of their own, and those a reader of news asks for.
const (
	A Tag = iota + Other + 1
	Abbr
	Address
	AmpImg // a picture of AMP pages
	AnnotationXML
	Applet
	Area
	Article
	Aside
	Audio
	B
	Base
	Basefont
	Bgsound
	Big
	Blockquote
	Body
	Br
	Button
	Canvas
	Caption
	Center
	Circle
	Cite
	Code
	Col
	Colgroup
	Dd
	Defs
	Del
	Desc
	Details
	Dialog
	Dir
	Div
	Dl
	Dt
	Em
	Embed
	Fieldset
	Figcaption
	Figure
	Font
	Footer
	ForeignObject
	Form
	Frame
	Frameset
	G
	H1
	H2
	H3
	H4
	H5
	H6
	Head
	Header
	Hgroup
	Hr
	HTML
	I
	Iframe
	Image
	Img
	Input
	Ins
	Keygen
	Label
	Legend
	Li
	Link
	Listing
	Main
	Malignmark
	Marquee
	Math
	Menu
	Meta
	Mglyph
	Mi
	Mn
	Mo
	Ms
	Mtext
	Nav
	Nobr
	Noembed
	Noframes
	Noscript
	Object
	Ol
	Optgroup
	Option
	P
	Param
	Path
	Picture
	Plaintext
	Pre
	Q
	Rb
	Rect
	Rp
	Rt
	Rtc
	Ruby
	S
	Script
	Search
	Section
	Select
	Small
	Source
	Span
	Strike
	Strong
	Style
	Sub
	Summary
	Sup
	Svg
	Table
	Tbody
	Td
	Template
	Textarea
	Tfoot
	Th
	Thead
	Time
	Title
	Tr
	Track
	Tt
	U
	Ul
	Use
	Var
	Video
	Wbr
	Xmp
	numTags
)

// A trait is something the specification, or this package, says of all elements
// of a name. The words are the specification's where it has one.
type trait uint32

const (
	special    trait = 1 << iota // end tags of ordinary elements do not reach across it
	soft                         // special, but <li>, <dd> and <dt> do look across it
	scope                        // bounds the "default scope"
	formatting                   // kept in the specification's list of active formatting elements
	implied                      // its end tag may be left out and is implied by others
	void                         // never has content
	closesP                      // its start tag ends an open <p>
	scopedEnd                    // its end tag counts only with such an element in scope
	heading                      // h1 to h6
	breakout                     // its start tag ends svg and math
	tabular                      // content that is no table part stands in the wrong place here
	rawText                      // content is text without entities, to the element's end tag
	rcdata                       // content is text with entities, to the element's end tag
	metadata                     // may stand in <head> and is treated as there
	content                      // rules out a <frameset> after it
	block                        // words on its two sides are two words
	unseen                       // its text is nothing a reader of the page sees
)

// tags has one row for each known element: its name in lower case and what is
// known of it. Order is of no meaning.
var tags = [numTags]struct {
	name   string
	traits trait
}{
	Document: {"#document", 0},
	Text:     {"#text", 0},
	Comment:  {"#comment", 0},
	Other:    {"", 0},

	// The frame of the document, and what may stand in <head>.
	HTML:     {"html", special | scope | block},
	Head:     {"head", special | breakout | block},
	Body:     {"body", special | breakout | block},
	Frameset: {"frameset", special | block},
	Frame:    {"frame", special | void},
	Base:     {"base", special | metadata | void},
	Basefont: {"basefont", special | metadata | void},
	Bgsound:  {"bgsound", special | metadata | void},
	Link:     {"link", special | metadata | void},
	Meta:     {"meta", special | metadata | void | breakout},
	Title:    {"title", special | metadata | rcdata | block},
	Style:    {"style", special | metadata | rawText | unseen},
	Script:   {"script", special | metadata | rawText | unseen},
	Noframes: {"noframes", special | metadata | rawText | unseen},
	Noscript: {"noscript", special | rawText | unseen},
	Template: {"template", special | scope | metadata | unseen | content},

	// Blocks.
	Address:    {"address", special | soft | closesP | scopedEnd | block},
	Article:    {"article", special | closesP | scopedEnd | block},
	Aside:      {"aside", special | closesP | scopedEnd | block},
	Blockquote: {"blockquote", special | closesP | scopedEnd | breakout | block},
	Center:     {"center", special | closesP | scopedEnd | breakout | block},
	Details:    {"details", special | closesP | scopedEnd | block},
	Dialog:     {"dialog", closesP | scopedEnd | block},
	Dir:        {"dir", special | closesP | scopedEnd | block},
	Div:        {"div", special | soft | closesP | scopedEnd | breakout | block},
	Dl:         {"dl", special | closesP | scopedEnd | breakout | block},
	Fieldset:   {"fieldset", special | closesP | scopedEnd | block},
	Figcaption: {"figcaption", special | closesP | scopedEnd | block},
	Figure:     {"figure", special | closesP | scopedEnd | block},
	Footer:     {"footer", special | closesP | scopedEnd | block},
	Form:       {"form", special | block},
	Header:     {"header", special | closesP | scopedEnd | block},
	Hgroup:     {"hgroup", special | closesP | scopedEnd | block},
	Hr:         {"hr", special | void | breakout | content | block},
	Legend:     {"legend", block},
	Listing:    {"listing", special | scopedEnd | breakout | content | block},
	Main:       {"main", special | closesP | scopedEnd | block},
	Menu:       {"menu", special | closesP | scopedEnd | breakout | block},
	Nav:        {"nav", special | closesP | scopedEnd | block},
	Ol:         {"ol", special | closesP | scopedEnd | breakout | block},
	P:          {"p", special | soft | implied | closesP | breakout | block},
	Plaintext:  {"plaintext", special | rawText | block},
	Pre:        {"pre", special | scopedEnd | breakout | content | block},
	Search:     {"search", closesP | scopedEnd | block},
	Section:    {"section", special | closesP | scopedEnd | block},
	Summary:    {"summary", special | closesP | scopedEnd | block},
	Ul:         {"ul", special | closesP | scopedEnd | breakout | block},
	Xmp:        {"xmp", special | rawText | content | block},

	H1: {"h1", special | heading | breakout | block},
	H2: {"h2", special | heading | breakout | block},
	H3: {"h3", special | heading | breakout | block},
	H4: {"h4", special | heading | breakout | block},
	H5: {"h5", special | heading | breakout | block},
	H6: {"h6", special | heading | breakout | block},

	Dd: {"dd", special | implied | breakout | content | block},
	Dt: {"dt", special | implied | breakout | content | block},
	Li: {"li", special | implied | breakout | content | block},

	// Tables.
	Table:    {"table", special | scope | tabular | breakout | content | block},
	Caption:  {"caption", special | scope | block},
	Colgroup: {"colgroup", special | block},
	Col:      {"col", special | void},
	Tbody:    {"tbody", special | tabular | block},
	Tfoot:    {"tfoot", special | tabular | block},
	Thead:    {"thead", special | tabular | block},
	Tr:       {"tr", special | tabular | block},
	Td:       {"td", special | scope | block},
	Th:       {"th", special | scope | block},

	// Formatting.
	A:      {"a", formatting},
	B:      {"b", formatting | breakout},
	Big:    {"big", formatting | breakout},
	Code:   {"code", formatting | breakout},
	Em:     {"em", formatting | breakout},
	Font:   {"font", formatting},
	I:      {"i", formatting | breakout},
	Nobr:   {"nobr", formatting | breakout},
	S:      {"s", formatting | breakout},
	Small:  {"small", formatting | breakout},
	Strike: {"strike", formatting | breakout},
	Strong: {"strong", formatting | breakout},
	Tt:     {"tt", formatting | breakout},
	U:      {"u", formatting | breakout},

	// Other phrasing.
	Abbr:    {"abbr", 0},
	Audio:   {"audio", 0},
	Br:      {"br", special | void | breakout | content | block},
	Canvas:  {"canvas", 0},
	Cite:    {"cite", 0},
	Del:     {"del", 0},
	Ins:     {"ins", 0},
	Label:   {"label", 0},
	Picture: {"picture", 0},
	Q:       {"q", 0},
	Span:    {"span", breakout},
	Sub:     {"sub", breakout},
	Sup:     {"sup", breakout},
	Time:    {"time", 0},
	Var:     {"var", breakout},
	Video:   {"video", 0},
	Wbr:     {"wbr", special | void | content},

	Ruby: {"ruby", breakout},
	Rb:   {"rb", implied},
	Rp:   {"rp", implied},
	Rt:   {"rt", implied},
	Rtc:  {"rtc", implied},

	// Embedded things.
	Applet:  {"applet", special | scope | content},
	Area:    {"area", special | void | content},
	Embed:   {"embed", special | void | breakout | content},
	Iframe:  {"iframe", special | rawText | content | unseen},
	Image:   {"image", 0}, // becomes <img> in HTML
	Img:     {"img", special | void | breakout | content},
	Marquee: {"marquee", special | scope | content},
	Noembed: {"noembed", special | rawText | unseen},
	Object:  {"object", special | scope | content},
	Param:   {"param", special | void},
	Source:  {"source", special | void},
	Track:   {"track", special | void},

	// Forms.
	Button:   {"button", special | scopedEnd | content},
	Input:    {"input", special | void},
	Keygen:   {"keygen", special | void | content},
	Optgroup: {"optgroup", implied | block},
	Option:   {"option", implied | block},
	Select:   {"select", special | scope | scopedEnd | content},
	Textarea: {"textarea", special | rcdata | content},

	// Foreign elements. The first two open a foreign part; the rest have rules
	// only inside one, or are there because pages are full of them.
	Svg:           {"svg", unseen},
	Math:          {"math", 0},
	AnnotationXML: {"annotation-xml", 0},
	AmpImg:        {"amp-img", 0},
	Circle:        {"circle", 0},
	Defs:          {"defs", 0},
	Desc:          {"desc", 0},
	ForeignObject: {"foreignobject", 0},
	G:             {"g", 0},
	Malignmark:    {"malignmark", 0},
	Mglyph:        {"mglyph", 0},
	Mi:            {"mi", 0},
	Mn:            {"mn", 0},
	Mo:            {"mo", 0},
	Ms:            {"ms", 0},
	Mtext:         {"mtext", 0},
	Path:          {"path", 0},
	Rect:          {"rect", 0},
	Use:           {"use", 0},
}

// String returns the element's name in lower case, "" for Other, and
// "#document", "#text" or "#comment" for what is no element.
func (t Tag) String() string { return tags[t].name }

// Heading returns the level of h1 to h6, 0 for all else.
func (t Tag) Heading() int {
	if t < H1 || t > H6 {
		return 0
	}
	return int(t-H1) + 1
}
