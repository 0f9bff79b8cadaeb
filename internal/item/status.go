package item

import "strings"

// The states of an item, in the words of IPTC's pubstatus.
const (
	Usable    = "usable"
	Withheld  = "withheld"
	Canceled  = "canceled"
	Embargoed = "embargoed"
)

// A statusRow is a word for the state of an item.
type statusRow struct {
	word   string // in lower case, behind the last colon or slash of the value
	status string
}

// statuses are the words that formats and agencies have for the states.
var statuses = []statusRow{
	{"usable", Usable},       // all of IPTC's formats, as "stat:usable" in G2
	{"open", Usable},         // Belga
	{"withheld", Withheld},   //
	{"withhold", Withheld},   //
	{"canceled", Canceled},   //
	{"cancelled", Canceled},  // in British spelling
	{"killed", Canceled},     // AP
	{"embargoed", Embargoed}, // NewsML 1, NITF
}

// StatusOf gives the state that a format's value is a word for, or "".
func StatusOf(value string) string {
	value = strings.ToLower(strings.TrimSpace(value))
	value = value[strings.LastIndexAny(value, ":/")+1:]
	for i := range statuses {
		if statuses[i].word == value {
			return statuses[i].status
		}
	}
	return ""
}
