package item

import "testing"

func TestCredited(t *testing.T) {
	for _, tt := range []struct{ line, want string }{
		{"Autor/in: Jana Berg (Berlin) +49 30 285 231 692, Berg.Jana@example.com", "Autor: Jana Berg (Berlin)"},
		{"Redaktion: Foto: Newsdesk, +49 30 1234, <foto@example.com>, Jan Holm (Berlin) +49 30 5678, desk@example.com", "Redaktion: Jan Holm (Berlin)"},
		{"- Reporting by: Ada Finch in Oslo, Tom Hale in Bergen\n  and Jo Ek in Rome", "Reporting by: Ada Finch in Oslo, Tom Hale in Bergen and Jo Ek in Rome"},
		{"- Editing by: Ada Finch, +49 30 2852 31472, <desk@example.com>", "Editing by: Ada Finch"},
		{"Editing by: Ada Finch Tel: +49 30 2852", "Editing by: Ada Finch"},
		{"- Tel: +49 30 2852 31472; <desk@example.com>", ""},
		{"Tel: +49 30 2852", ""},
		{"Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt", ""},
		{"", ""},
	} {
		if got := Credited(tt.line); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.line, got, tt.want)
		}
	}
}
