package undress

import "testing"

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
