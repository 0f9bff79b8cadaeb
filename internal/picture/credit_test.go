package picture

import (
	"slices"
	"testing"

	"github.com/newswire-go/newswire/internal/proof"
)

// TestCreditTablesAreNeeded reads a caption for each row of the tables of
// credits, with the row and without it.
func TestCreditTablesAreNeeded(t *testing.T) {
	if !slices.IsSorted(pictureCredits) || !slices.IsSorted(nobody) {
		t.Error("the tables are not sorted")
	}
	for _, c := range []struct {
		table   *[]string
		caption func(row string) string
	}{
		{&pictureCredits, func(row string) string { return "A ship waits off Portby. Ann Lund/" + row }},
		{&pictureServices, func(row string) string { return "A ship waits off Portby. Ann Lund/AP" + row }},
		{&pictureOpenings, func(row string) string { return "A ship waits off Portby. (" + row + " Ann Lund)" }},
	} {
		rows := *c.table
		for i, row := range rows {
			caption := c.caption(row)
			if !Credited(caption) {
				t.Errorf("%q is no caption", caption)
			}
			proof.SetTable(t, c.table, proof.Without(rows, i))
			if Credited(caption) {
				t.Errorf("%q is a caption without its row too", caption)
			}
			*c.table = rows
		}
	}
}
