package page

import (
	"slices"
	"testing"
)

func TestOpenTitle(t *testing.T) {
	const story = "<p>Crews ended their strike.</p>"
	for _, c := range []struct{ name, src, want string }{
		{"a title that nothing ends", "<head><title>Ferries sail aga();\n</script>" + story, "Crews ended their strike."},
		{"one that another tag follows", "<title>Ferries sail<body>" + story, "Crews ended their strike."},
		{"one that holds markup and ends", "<title>Ferries <b>sail</b></title>" + story, "Crews ended their strike."},
		{"one that holds all there is", "<title>Ferries sail", ""},
		{"a title that ends where the page does", "<p>x</p><title>Ferries <p>sail</title>", "x"},
	} {
		if got := HTML([]byte(c.src)).Text; got != c.want {
			t.Errorf("%s: text %q, want %q", c.name, got, c.want)
		}
	}
}

// TestRows joins the cells of a row, but not the paragraphs of a story that a
// table lays out.
func TestRows(t *testing.T) {
	const para = "Both ferries reached the harbour on their own, two hours late, with a dent each and forty bicycles."
	for _, c := range []struct {
		name, row string
		want      []Kind
	}{
		{"figures", "<td>Portby<td>3", []Kind{Row}},
		{"a cell alone", "<td>" + para, []Kind{Plain}},
		{"paragraphs beside a cell", "<td>Portby<td>" + para + "<br><br>" + para, []Kind{Plain, Plain, Plain}},
		{"one paragraph beside a cell", "<td>Portby<td>" + para, []Kind{Row}},
		{"short lines in a cell", "<td>Portby<td>3<br><br>4", []Kind{Row}},
	} {
		p := HTML([]byte("<table><tr>" + c.row + "</table>"))
		var got []Kind
		for i := range p.Blocks {
			got = append(got, p.Blocks[i].Kind)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
