package undress

import (
	"strings"
	"testing"
)

// Each coat has an example that it alone takes off.
func TestCoats(t *testing.T) {
	for i := range coats {
		c := &coats[i]
		t.Run(c.name, func(t *testing.T) {
			if !c.worn([]byte(c.example)) {
				t.Fatalf("%q does not wear it", c.example)
			}
			if got := string(c.off([]byte(c.example))); got != c.bare {
				t.Errorf("%q is left as\n%q, want\n%q", c.example, got, c.bare)
			}
		})
	}
}

func TestLineForms(t *testing.T) {
	for i := range lineForms {
		f := &lineForms[i]
		if got := string(appendMarked(nil, []byte(f.example), []byte(f.example), true)); got != f.bare {
			t.Errorf("%s: %q is left as %q, want %q", f.what, f.example, got, f.bare)
		}
	}
}

// TestBrokenMarks reads marks that a margin broke, and low lines beside stars.
func TestBrokenMarks(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"***** Rain falls on\nall of Lund *****\nIt rained.\n", "\x03\x12Rain falls on all of Lund\nIt rained.\n"},
		{"----\n----\n----\n____[A ship off\nLund on Monday.]\nIt rained.\n", "\n\n\n\x05[A ship off Lund on Monday.]\nIt rained.\n"},
		{"----\n----\n----\n[A ship off\nLund.] It rained.\n", "\n\n\n[A ship off\nLund.] It rained.\n"},
		{"----\n----\n----\n[A ship off\n\nLund]\n", "\n\n\n[A ship off\n\nLund]\n"},
	} {
		if got := string(markLines([]byte(c.in))); got != c.want {
			t.Errorf("%q is left as\n%q, want\n%q", c.in, got, c.want)
		}
	}
	const linked = "** The_rain of_Lund ** fell_on a_ship and_on its_crew on_its quay_at noon_on Monday **"
	if got, want := string(withoutInline([]byte(linked))), " The rain of Lund "; !strings.Contains(got, want) {
		t.Errorf("%q is left as %q", linked, got)
	}
}

// TestEntitiesInTags leaves the entities within a tag to it, and reads those that
// write one.
func TestEntitiesInTags(t *testing.T) {
	const in = `<div data="{&quot;a&quot;:1}">It &amp; I</div> &lt;p&gt;Rain &lt; wind <b`
	const want = `<div data="{&quot;a&quot;:1}">It & I</div> <p>Rain < wind <b`
	if got := string(unescapeEntities([]byte(in))); got != want {
		t.Errorf("%q is left as %q, want %q", in, got, want)
	}
}

// TestHashesAlone asks of lines that are nothing but the marks of a heading.
func TestHashesAlone(t *testing.T) {
	for _, in := range []string{"####", "####\n", "#### x", "Fog lifts.\n####"} {
		if got := Marked([]byte(in)); got {
			t.Errorf("%q is a dump with tags", in)
		}
		if got, want := hasHashHeading([]byte(in)), in == "#### x"; got != want {
			t.Errorf("%q has a heading: %t", in, got)
		}
	}
}
