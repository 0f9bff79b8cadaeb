package mail

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWords(t *testing.T) {
	for in, want := range map[string]string{
		"Ferries sail":                             "Ferries sail",
		"=?utf-8?Q?Caf=C3=A9_sails?=":              "Café sails",
		"=?utf-8?Q?Ferries?= =?utf-8?B?IHNhaWw=?=": "Ferries sail",
		"The =?iso-8859-1?q?Caf=E9?= sails":        "The Café sails",
		"=?koi8-r?B?8MHSz83Z?=":                    "Паромы",
		"=?utf-8*en?Q?Ferries?=":                   "Ferries",
		"Is 2=?3":                                  "Is 2=?3",
		"=?utf-8?Q?open":                           "=?utf-8?Q?open",
	} {
		if got := words(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestTransferEncodings(t *testing.T) {
	for _, tt := range []struct{ encoding, in, want string }{
		{"quoted-printable", "Caf=C3=A9 =\r\nsails, 1 = 2=\n, =3", "Café sails, 1 = 2, =3"},
		{"Quoted-Printable", "cut=", "cut"},
		{"base64", "RmVy\r\ncmll\r\ncw==", "Ferries"},
		{"BASE64", "RmVycmllcw", "Ferries"},
		{"base64", "RmVycmllc", "Ferrie"},
		{"8bit", "Caf=C3", "Caf=C3"},
	} {
		if got := string(header{"content-transfer-encoding": tt.encoding}.decode([]byte(tt.in))); got != tt.want {
			t.Errorf("%s %q: got %q, want %q", tt.encoding, tt.in, got, tt.want)
		}
	}
}

func TestParameters(t *testing.T) {
	h := header{"content-type": `Text/Plain; charset="a;b"; Format = flowed ; x=`}
	if h.mediaType() != "text/plain" || h.parameter("format") != "flowed" || h.parameter("charset") != "a;b" || h.parameter("none") != "" {
		t.Errorf("got %q, %q, %q, %q", h.mediaType(), h.parameter("format"), h.parameter("charset"), h.parameter("none"))
	}
}

func TestHeader(t *testing.T) {
	h, body := cutHeader([]byte("   \r\nReceived: by x;\r\n\tlater\r\nSUBJECT: Ferries\r\n sail\r\nSubject: again\r\nno field\r\nX-Other: 1\r\n\r\nBody\r\n"))
	if diff := cmp.Diff(header{"subject": "Ferries sail"}, h); diff != "" || string(body) != "Body\r\n" {
		t.Errorf("%s, %q", diff, body)
	}
}

func TestUnflow(t *testing.T) {
	const in = "Crews ended \na strike.\n\n-- \nAda\n"
	if got := string(unflow([]byte(in), false)); got != "Crews ended a strike.\n\n-- \nAda\n" {
		t.Errorf("got %q", got)
	}
	if got := string(unflow([]byte("Cre \r\nws"), true)); got != "Crews" {
		t.Errorf("got %q", got)
	}
}

// TestForwardMarks reads a message that is sent on below each mark, and shows
// that without its row nothing is.
func TestForwardMarks(t *testing.T) {
	whole := forwardMarks
	defer func() { forwardMarks = whole }()
	for i, mark := range whole {
		text := []byte("Tom,\n\nsee below.\n\n> ----- " + strings.ToUpper(mark[:1]) + mark[1:] + " -----\n> From: Ada\n> *Subject:* Ferries sail\n> Date: 14 Mar 2018\n>\n> Crews ended a strike.\n")
		forwardMarks = whole
		story, head, ok := cutForwarded(text)
		if !ok || head != (forward{"Ferries sail", "14 Mar 2018"}) || string(story) != "> Crews ended a strike.\n" {
			t.Errorf("%s: %v, %v, %q", mark, ok, head, story)
		}
		forwardMarks = slices.Delete(slices.Clone(whole), i, i+1)
		if _, _, ok := cutForwarded(text); ok {
			t.Errorf("%s is read without its row", mark)
		}
	}
}

func TestForwarded(t *testing.T) {
	for _, tt := range []struct {
		name, text, story string
		head              forward
		ok                bool
	}{
		{"twice", "a\n-----Original Message-----\nSubject: One\n\nb\n-----Original Message-----\nBetreff: Two\nGesendet: then\n\nc", "c", forward{"Two", "then"}, true},
		{"a blank line first", "-----Original Message-----\n\nSubject: One\n\nb", "b", forward{subject: "One"}, true},
		{"no head", "-----Original Message-----\nCrews ended a strike.\n", "Crews ended a strike.\n", forward{}, true},
		{"none", "Crews ended a strike: an original message.\n", "Crews ended a strike: an original message.\n", forward{}, false},
	} {
		story, head, ok := cutForwarded([]byte(tt.text))
		if string(story) != tt.story || head != tt.head || ok != tt.ok {
			t.Errorf("%s: got %q, %v, %v", tt.name, story, head, ok)
		}
	}
}

func TestReply(t *testing.T) {
	for in, want := range map[string]string{
		"Ferries sail": "Ferries sail", "Fwd: Re: Ferries sail": "Ferries sail", "[desk] AW: Ferries": "Ferries", "FW: [wire] WG: Ferries": "Ferries",
		"[Two words] sail": "[Two words] sail", "Report: ferries": "Report: ferries", "re: ": "", "": "", "[a]": "",
	} {
		if got := cutReply(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// formsOf gives the forms of all stories in a file, each as its format and the
// beginning of its body, with a star where it is another form.
func formsOf(file string) (all []string) {
	for it := range Read([]byte(file)) {
		s := it.Format + " " + string(it.Markup) + string(it.Text)
		if it.Other {
			s = "*" + s
		}
		all = append(all, strings.TrimSpace(s))
	}
	return all
}

func TestRead(t *testing.T) {
	part := func(head, body string) string { return "--b\r\n" + head + "\r\n\r\n" + body + "\r\n" }
	multi := func(kind string, parts ...string) string {
		return "MIME-Version: 1.0\r\nContent-Type: multipart/" + kind + "; boundary=b\r\n\r\npreamble\r\n" + strings.Join(parts, "") + "--b--\r\nepilogue\r\n"
	}
	const text, html = "Content-Type: text/plain", "Content-Type: text/html"
	for _, tt := range []struct {
		name, file string
		want       []string
	}{
		{"text", "MIME-Version: 1.0\n\nCrews\n", []string{"mail Crews"}},
		{"a subject", "Subject: Ferries\n\nCrews\n", []string{"mail Ferries\n\nCrews"}},
		{"a subject that stands in the text", "Subject: Ferries sail\n\nFerries Sail\n\nCrews\n", []string{"mail Ferries Sail\n\nCrews"}},
		{"a signature", "Subject:\n\nCrews\n-- \nAda\n", []string{"mail Crews"}},
		{"both", multi("alternative", part(text, "Crews"), part(html, "<p>Crews</p>")), []string{"mail <p>Crews</p>", "*mail Crews"}},
		{"a subject above HTML", "Subject: A & B\n" + multi("alternative", part(html, "<p>Crews</p>")), []string{"mail <h1>A &amp; B</h1>\n<p>Crews</p>"}},
		{"an attached text", multi("mixed", part(text, "Crews"), part(text+"\r\nContent-Disposition: attachment", "else")), []string{"mail Crews"}},
		{"attached alone", multi("mixed", part(text+"\r\nContent-Disposition: attachment", "else")), nil},
		{"a message within", multi("mixed", part("Content-Type: message/rfc822", "Subject: x\r\n\r\nCrews")), []string{"mail Crews"}},
		{"a saved page", multi("related", part(html, "<p>Crews</p>"), part("Content-Type: text/css", "p {}")), []string{"mhtml <p>Crews</p>"}},
		{"a page of a browser", "Snapshot-Content-Location: https://example.com/\n" + multi("related", part(html, "<p>Crews</p>")), []string{"mhtml <p>Crews</p>"}},
		{"no boundary", "Content-Type: multipart/mixed\n\n--b\n\nCrews\n", nil},
		{"never closed", strings.Replace(multi("mixed", part(text, "Crews")), "--b--", "", 1), []string{"mail Crews\r\n\r\nepilogue"}},
		{"JSON", "Subject: Form\n\n" + `{"Headline": ["A"], "Dateline": ["OSLO"], "Body": ["` + strings.Repeat("Crews ended a strike. ", 20) + `"]}`, []string{"mail " + strings.TrimSpace(strings.Repeat("Crews ended a strike. ", 20))}},
		{"a file", "From a@b Wed Mar 14 2018\nSubject: A\n\nOne.\nFrom here on.\n\nFrom c@d Wed Mar 14 2018\nSubject: B\n\nTwo.\n", []string{"mail A\n\nOne.\nFrom here on.", "mail B\n\nTwo."}},
	} {
		if diff := cmp.Diff(tt.want, formsOf(tt.file)); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}

// TestHostile reads what was made to take long.
func TestHostile(t *testing.T) {
	var nested strings.Builder
	for i := range 10000 {
		fmt.Fprintf(&nested, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	for name, file := range map[string]string{
		"a million parts": "Content-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\nContent-Type: text/css\n\nx\n", 1e6),
		"nested parts":    nested.String(),
		"many fields":     "MIME-Version: 1.0\n" + strings.Repeat("X: y\n", 1e5),
		"a long field":    "Subject: a\n" + strings.Repeat(" b\n", 1e5),
		"many marks":      "Subject: a\n\n" + strings.Repeat("-----Original Message-----\n", 1e5),
		"many messages":   strings.Repeat("From a@b c\nX: y\n\n", 1e5),
		"words":           "Subject: " + strings.Repeat("=?utf-8?Q?", 1e5) + "\n\nx",
	} {
		for range Read([]byte(file)) {
			_ = name
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("From a@b Wed\nSubject: =?utf-8?Q?A?=\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+\n--b--\n")
	f.Add("Content-Type: text/plain; format=flowed; delsp=yes\n\n-----Original Message-----\nSubject: A\n\n{\"Body\": [\"a\"]}\n")
	f.Fuzz(func(t *testing.T, file string) {
		for it, err := range Read([]byte(file)) {
			if it == nil || err != nil || it.Markup == nil && it.Text == nil {
				t.Fatal(it, err)
			}
		}
	})
}
