package credit

import (
	"slices"
	"testing"
)

// TestNobodyRowsAreNeeded takes each row out of its table: its example has to be
// nobody with the row and somebody without it.
func TestNobodyRowsAreNeeded(t *testing.T) {
	whole := nobodyRows
	defer func() { nobodyRows = whole }()
	for i, row := range whole {
		nobodyRows = whole
		if !IsNobody(row.example) {
			t.Errorf("%+v: the example is somebody", row)
		}
		if nobodyRows = slices.Delete(slices.Clone(whole), i, i+1); IsNobody(row.example) {
			t.Errorf("%+v: is nobody without the row", row)
		}
	}
}

// TestIsNobody tells people from what stands where their names do.
func TestIsNobody(t *testing.T) {
	for _, name := range []string{
		"Ann Berg", "ANN BERG", "J. P. Berg", "Ann Berg-Hale", "Seán O’Berg", "Ann van den Berg", "Анна Берг", "Frank Reading", "Mary Sporting", "Lena Presser",
		"Ann Newsom", "Tom Staffan", "Kim Editha", "Uma Teamer", "張三", "홍길동", "",
	} {
		if IsNobody(name) {
			t.Errorf("%q is a person", name)
		}
	}
	for _, name := range []string{
		"Brussels", "KYIV", "Press Trust", "Ukraine", "Harbour.com", "Harbour.net Room", "ann@example.net", "“Done”", "Berg 2", "Follow us: Harbour", "#harbour",
	} {
		if !IsNobody(name) {
			t.Errorf("%q is nobody", name)
		}
	}
}

// TestReadAuthors reads what pages' own data give as their authors.
func TestReadAuthors(t *testing.T) {
	for _, c := range []struct{ value, want string }{
		{"Ann Berg", "Ann Berg|byline"},
		{"By Ann Berg", "Ann Berg|byline"},
		{"Ann Berg, Tom Hale", "Ann Berg|byline; Tom Hale|byline"},
		{"Ann Berg (abe)", "Ann Berg|byline"},
		{"Ann Berg | aberg@example.net", "Ann Berg|byline"},
		{"Ann Berg, Harbour Courier", "Ann Berg|byline||Harbour Courier"},
		{"By ANN BERG, AP Maritime Writer", "ANN BERG|byline||AP Maritime Writer"},
		{"annberg", ""},
		{"Harbour", ""},
		{"Harbour Staff", ""},
		{"Executive Content Editor", ""},
		{"No author entered", ""},
		{"Reuters", ""},
	} {
		if got := creditLine(ReadAuthors(c.value)); got != c.want {
			t.Errorf("%q: %q, want %q", c.value, got, c.want)
		}
	}
}
