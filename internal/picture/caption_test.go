package picture

import (
	"fmt"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/proof"
)

// TestSplit parts captions and reads their credits.
func TestSplit(t *testing.T) {
	for _, c := range []struct{ text, caption, line, people, houses, agency string }{
		{"A ship waits off Portby. REUTERS/Ann Lund/File Photo", "A ship waits off Portby.", "REUTERS/Ann Lund/File Photo", "Ann Lund", "REUTERS", "Reuters"},
		{"A ship waits off Portby. (AP Photo/Tom Hale)", "A ship waits off Portby.", "AP Photo/Tom Hale", "Tom Hale", "AP", "AP"},
		{"A ship waits off Portby. (AP Photo/Tom Hale, File)", "A ship waits off Portby.", "AP Photo/Tom Hale, File", "Tom Hale", "AP", "AP"},
		{"Ein Schiff vor Portby. Foto: Tom Hale/dpa", "Ein Schiff vor Portby.", "Foto: Tom Hale/dpa", "Tom Hale", "dpa", "dpa"},
		{"Ein Schiff wartet vor Portby. Tom Hale/dpa", "Ein Schiff wartet vor Portby.", "Tom Hale/dpa", "Tom Hale", "dpa", "dpa"},
		{"AFP / Ann BERG", "", "AFP / Ann BERG", "Ann BERG", "AFP", "AFP"},
		{"© AFP / Ann Berg", "", "© AFP / Ann Berg", "Ann Berg", "AFP", "AFP"},
		{"Photo by Ann Lund, AP, via Getty Images", "", "Photo by Ann Lund, AP, via Getty Images", "Ann Lund", "AP|Getty Images", "AP"},
		{"The ship in Portby. (Photo by Ann Lund via Getty Images)", "The ship in Portby.", "Photo by Ann Lund via Getty Images", "Ann Lund", "Getty Images", ""},
		{"Un navire à Portby. (Photo Ann Lund. AFP)", "Un navire à Portby.", "Photo Ann Lund. AFP", "Ann Lund", "AFP", "AFP"},
		{"Credit: Reuters/Ann Lund", "", "Credit: Reuters/Ann Lund", "Ann Lund", "Reuters", "Reuters"},
		{"Photo: Ann Lund, AP", "", "Photo: Ann Lund, AP", "Ann Lund", "AP", "AP"},
		{"The quay at Portby. Photograph: Ann Lund/Reuters", "The quay at Portby.", "Photograph: Ann Lund/Reuters", "Ann Lund", "Reuters", "Reuters"},
		{"The quay at Portby. Ann Lund / Reuters file", "The quay at Portby.", "Ann Lund / Reuters file", "Ann Lund", "Reuters", "Reuters"},
		{"Ann Lund/Getty Images", "", "Ann Lund/Getty Images", "Ann Lund", "Getty Images", ""},
		{"Le quai. /Photo prise le 19 juillet 2021/REUTERS/Ann Lund", "Le quai. /Photo prise le 19 juillet 2021", "REUTERS/Ann Lund", "Ann Lund", "REUTERS", "Reuters"},
		{"The quay at Portby. (Xinhua/Ann Lund)", "The quay at Portby.", "Xinhua/Ann Lund", "Ann Lund", "Xinhua", "Xinhua"},
		{"The quay at Portby. (Ann Lund/Portby Courier via AP)", "The quay at Portby.", "Ann Lund/Portby Courier via AP", "Ann Lund", "Portby Courier|AP", "AP"},
		{"A ship waits off Portby.", "A ship waits off Portby.", "", "", "", ""},
		{"He sold a photo by Ann Lund to the museum.", "He sold a photo by Ann Lund to the museum.", "", "", "", ""},
		{"Fares rose 3/4 of a crown, the line said.", "Fares rose 3/4 of a crown, the line said.", "", "", "", ""},
		{"", "", "", "", "", ""},
		{"A helicopter lands in Arland. Land Rettung/Handout via REUTERS", "A helicopter lands in Arland.", "Land Rettung/Handout via REUTERS", "", "Land Rettung|REUTERS", "Reuters"},
		{"牧民给骆驼饮水。（新华社发，恩乔罗格摄）", "牧民给骆驼饮水。", "新华社发，恩乔罗格摄", "恩乔罗格", "新华社", "Xinhua"},
		{"An old boat. (Harbor Museum via AP)", "An old boat.", "Harbor Museum via AP", "", "Harbor Museum|AP", "AP"},
		{"Photo by Ann Lund/Portby Courier", "", "Photo by Ann Lund/Portby Courier", "Ann Lund", "Portby Courier", ""},
		{"Photo by Ann S. Lund / AP", "", "Photo by Ann S. Lund / AP", "Ann S. Lund", "AP", "AP"},
		{"Photo / Reuters", "", "Photo / Reuters", "", "Reuters", "Reuters"},
		{"FILE PHOTO: A ship waits off Portby. REUTERS/Ann Lund", "FILE PHOTO: A ship waits off Portby.", "REUTERS/Ann Lund", "Ann Lund", "REUTERS", "Reuters"},
		{"1 of 18. A ship waits off Portby. Credit: Reuters/Ann Lund", "A ship waits off Portby.", "Credit: Reuters/Ann Lund", "Ann Lund", "Reuters", "Reuters"},
		{"2 of 12 | A ship waits. (AP Photo/Ann Lund)", "A ship waits.", "AP Photo/Ann Lund", "Ann Lund", "AP", "AP"},
		{"3/4 | A ship waits. (AP Photo/Ann Lund)", "A ship waits.", "AP Photo/Ann Lund", "Ann Lund", "AP", "AP"},
		{"12 ships wait. (AP Photo/Ann Lund)", "12 ships wait.", "AP Photo/Ann Lund", "Ann Lund", "AP", "AP"},
		{"2 of 12 ships wait. (AP Photo/Ann Lund)", "2 of 12 ships wait.", "AP Photo/Ann Lund", "Ann Lund", "AP", "AP"},
	} {
		caption, line := Split(c.text)
		r := Read(line)
		got := fmt.Sprintf("%q %q %q %q %q", caption, line, strings.Join(r.People, "|"), strings.Join(r.Houses, "|"), r.Agency)
		if want := fmt.Sprintf("%q %q %q %q %q", c.caption, c.line, c.people, c.houses, c.agency); got != want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, want)
		}
	}
}

// TestSplitRulesAreNeeded reads each row's example without the row.
func TestSplitRulesAreNeeded(t *testing.T) {
	rules := splitRules
	for i, row := range rules {
		if _, line := Split(row.example); line == "" {
			t.Errorf("%s: %q has no credit line", row.what, row.example)
		}
		proof.SetTable(t, &splitRules, proof.Without(rules, i))
		if _, line := Split(row.example); line != "" {
			t.Errorf("%s: %q is read without its row", row.what, row.example)
		}
		splitRules = rules
	}
}
