package warc

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

const page = "<!DOCTYPE html><title>Ferries to sail</title><p>Crews ended a strike.</p>"

// record writes a record of a kind.
func record(kind, fields, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\n%sContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, fields, len(block), block)
}

// answer writes a record of what a server answered to the request for a page.
func answer(url, head, body string) string {
	return record("response",
		"WARC-Target-URI: "+url+"\r\nWARC-Date: 2016-09-28T15:23:00Z\r\nContent-Type: application/http; msgtype=response\r\n",
		"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"+head+"\r\n"+body)
}

func packed(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

// deflated gives s packed in the two forms that go by the name of deflate.
func deflated(s string) (wrapped, raw string) {
	var a, b bytes.Buffer
	z := zlib.NewWriter(&a)
	io.WriteString(z, s)
	z.Close()
	f, _ := flate.NewWriter(&b, 9)
	io.WriteString(f, s)
	f.Close()
	return a.String(), b.String()
}

// walkOf gives what Pages says of a file, a line a page or error.
func walkOf(o *Reader, r io.Reader) (lines []string) {
	for p, err := range o.Pages(r) {
		switch {
		case err != nil:
			lines = append(lines, fmt.Sprintf("%d+%d %s: %v", p.Offset, p.Within, p.URL, err))
		case string(p.Body) == page:
			lines = append(lines, fmt.Sprintf("%d+%d %s", p.Offset, p.Within, p.URL))
		default:
			lines = append(lines, fmt.Sprintf("%d+%d %s %q", p.Offset, p.Within, p.URL, p.Body))
		}
	}
	return lines
}

func check(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("%s: got\n%s\nwant\n%s", what, g, w)
	}
}

// TestRecords reads what a file may hold: which records are pages, and how a
// page is freed of its wrapping.
func TestRecords(t *testing.T) {
	const got, none = "0+0 u", ""
	wrapped, raw := deflated(page)
	long := strings.Repeat("x", bufferSize)
	for _, tt := range []struct{ name, file, want string }{
		{"page", answer("u", "", page), got},
		{"empty page", answer("u", "", ""), `0+0 u ""`},
		{"address of version 1.0", answer("<u>", "", page), got},
		{"version 1.1", strings.Replace(answer("u", "", page), "WARC/1.0", "WARC/1.1", 1), got},
		{"bare line feeds", strings.ReplaceAll(record("resource", "WARC-Target-URI: u\r\nContent-Type: text/html\r\n", page), "\r", ""), got},
		{"names in capitals", strings.NewReplacer("WARC-Type", "WARC-TYPE", "Content-Length", "CONTENT-LENGTH").Replace(answer("u", "", page)), got},
		{"a field on two lines", record("response", "WARC-Target-URI: u\r\nX: a\r\n b: c\r\nContent-Type: application/http\r\n", "HTTP/1.0 200\r\nContent-Type: text/html\r\n\r\n"+page), got},
		{"XHTML", record("response", "WARC-Target-URI: u\r\nContent-Type: application/http\r\n", "HTTP/1.1 203 OK\r\ncontent-type:Application/XHTML+XML; a=b\r\n\r\n"+page), got},
		{"type by the crawler", record("response", "WARC-Target-URI: u\r\nWARC-Identified-Payload-Type: text/html\r\nContent-Type: application/http\r\n", "HTTP/1.1 200 OK\r\n\r\n"+page), got},
		{"file of its own", record("resource", "WARC-Target-URI: u\r\nContent-Type: text/html\r\n", page), got},
		{"picture", record("response", "WARC-Target-URI: u\r\nContent-Type: application/http\r\n", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"+page), none},
		{"picture of its own", record("resource", "WARC-Target-URI: u\r\nContent-Type: image/png\r\n", page), none},
		{"not found", record("response", "WARC-Target-URI: u\r\nContent-Type: application/http\r\n", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n"+page), none},
		{"request", record("request", "WARC-Target-URI: u\r\nContent-Type: application/http\r\n", "GET / HTTP/1.1\r\n\r\n"), none},
		{"name server", record("response", "WARC-Target-URI: dns:u\r\nContent-Type: text/dns\r\n", "u. 1 IN A 127.0.0.1"), none},
		{"information", record("warcinfo", "Content-Type: application/warc-fields\r\n", "software: a\r\n"), none},
		{"nothing", "", none},
		{"zeros", "\x00\x00\x00", none},

		{"chunks", answer("u", "Transfer-Encoding: chunked\r\n", fmt.Sprintf("5\r\n%s\r\n%x;a=b\r\n%s\r\n0\r\n\r\n", page[:5], len(page)-5, page[5:])), got},
		{"joined before", answer("u", "Transfer-Encoding: chunked\r\n", page), got},
		{"chunks cut short", answer("u", "Transfer-Encoding: chunked\r\n", "5\r\n<html\r\n50\r\n"+page), "0+0 u: " + ErrTruncated.Error()},
		{"no last chunk", answer("u", "Transfer-Encoding: chunked\r\n", "5\r\n<html\r\n"), "0+0 u: " + ErrTruncated.Error()},
		{"gzip", answer("u", "Content-Encoding: gzip\r\n", packed(page)), got},
		{"gzip in chunks", answer("u", "Content-Encoding: GZIP\r\nTransfer-Encoding: chunked\r\n", fmt.Sprintf("%x\r\n%s\r\n0\r\n", len(packed(page)), packed(page))), got},
		{"gzip twice", answer("u", "Content-Encoding: gzip, x-gzip\r\n", packed(packed(page))), got},
		{"unpacked before", answer("u", "Content-Encoding: gzip\r\n", page), got},
		{"gzip cut short", answer("u", "Content-Encoding: gzip\r\n", packed(page)[:40]), "0+0 u: " + ErrTruncated.Error()},
		{"gzip cut in its head", answer("u", "Content-Encoding: gzip\r\n", packed(page)[:5]), "0+0 u: " + ErrTruncated.Error()},
		{"gzip damaged", answer("u", "Content-Encoding: gzip\r\n", packed(page)[:12]+"\xff\xff\xff"+packed(page)[15:]), "0+0 u: " + ErrCorrupt.Error()},
		{"deflate", answer("u", "Content-Encoding: deflate\r\n", wrapped), got},
		{"deflate without wrapping", answer("u", "Content-Encoding: deflate\r\n", raw), got},
		{"inflated before", answer("u", "Content-Encoding: deflate\r\n", page), got},
		{"brotli", answer("u", "Content-Encoding: br\r\n", "\x0b\x24\x80<p>"), "0+0 u: " + ErrEncoding.Error() + ": br"},
		{"brotli that begins like a tag", answer("u", "Content-Encoding: br\r\n", "<\x01"), "0+0 u: " + ErrEncoding.Error() + ": br"},
		{"unpacked brotli", answer("u", "Content-Encoding: br\r\n", page), got},
		{"no encoding", answer("u", "Content-Encoding: identity\r\n", page), got},

		{"cut by the crawler", record("response", "WARC-Target-URI: u\r\nWARC-Truncated: length\r\nContent-Type: application/http\r\n", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"+page), "0+0 u: " + ErrTruncated.Error()},
		{"no HTTP", record("response", "WARC-Target-URI: u\r\nContent-Type: application/http\r\n", "<html>\r\n"), "0+0 u: " + ErrFormat.Error() + ": it begins with no HTTP"},
		{"empty answer", record("response", "WARC-Target-URI: u\r\nContent-Type: application/http\r\n", ""), "0+0 u: " + ErrFormat.Error() + ": its header does not end"},
		{"header of HTTP without an end", record("response", "WARC-Target-URI: u\r\nContent-Type: application/http\r\n", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"), "0+0 u: " + ErrFormat.Error() + ": its header does not end"},
		{"a long line", answer("u", "X: "+long+"\r\n", page), "0+0 u: " + ErrFormat.Error() + ": its header does not end"},
	} {
		want := []string{}
		if tt.want != none {
			want = append(want, tt.want)
		}
		check(t, tt.name, walkOf(new(Reader), strings.NewReader(tt.file)), want...)
		if tt.file != "" && tt.file[0] == 'W' {
			check(t, tt.name+", packed", walkOf(new(Reader), strings.NewReader(packed(tt.file))), want...)
			check(t, tt.name+", byte by byte", walkOf(new(Reader), iotest.OneByteReader(strings.NewReader(packed(tt.file)))), want...)
		}
	}
}

// TestPlaces looks where records are said to stand: in a plain file, packed
// each by itself, all in one member, and some in each.
func TestPlaces(t *testing.T) {
	a, b, c := answer("a", "", page), record("request", "", "GET"), answer("c", "", page)
	check(t, "plain", walkOf(new(Reader), strings.NewReader(a+b+c)), "0+0 a", fmt.Sprintf("%d+0 c", len(a+b)))
	check(t, "each by itself", walkOf(new(Reader), strings.NewReader(packed(a)+packed(b)+packed(c))),
		"0+0 a", fmt.Sprintf("%d+0 c", len(packed(a)+packed(b))))
	check(t, "an empty member", walkOf(new(Reader), strings.NewReader(packed("")+packed(a))), fmt.Sprintf("%d+0 a", len(packed(""))))
	check(t, "filled up", walkOf(new(Reader), strings.NewReader(packed(a)+"\x00\x00\x00"+packed(c)+"\x00")),
		"0+0 a", fmt.Sprintf("%d+0 c", len(packed(a))+3))
	check(t, "all in one", walkOf(new(Reader), strings.NewReader(packed(a+b+c))), "0+0 a", fmt.Sprintf("0+%d c", len(a+b)))
	check(t, "some in each", walkOf(new(Reader), strings.NewReader(packed(a+b)+packed(a+c))),
		"0+0 a", fmt.Sprintf("%d+0 a", len(packed(a+b))), fmt.Sprintf("%d+%d c", len(packed(a+b)), len(a)))
}

// TestStart begins at each place of a packed file, and at each record of a
// plain one: what is read is what stands at that place or behind it.
func TestStart(t *testing.T) {
	junk := "junk \x1f\x8b\x08 and more "
	file := packed(answer("a", "", page)) + packed(answer("b", "", page)+answer("c", "", page)) + junk + packed(record("request", "", "GET")) + packed(answer("d", "", page))
	tail := func(file string, start int64, pagesOnly bool) (lines []string) {
		for p, err := range Pages(strings.NewReader(file)) {
			if p.Offset >= start && (err == nil || !pagesOnly) {
				lines = append(lines, fmt.Sprintf("%d+%d %s", p.Offset, p.Within, p.URL))
			}
		}
		return lines
	}
	for start := range int64(len(file)) {
		var got []string
		for p, err := range (&Reader{Start: start}).Pages(strings.NewReader(file[start:])) {
			if err == nil {
				got = append(got, fmt.Sprintf("%d+%d %s", p.Offset, p.Within, p.URL))
			}
		}
		check(t, fmt.Sprint("packed, from ", start), got, tail(file, start, true)...)
	}
	plain := answer("a", "", page) + answer("b", "", page) + answer("c", "", page)
	for p := range Pages(strings.NewReader(plain)) {
		check(t, "plain, from "+p.URL, walkOf(&Reader{Start: p.Offset}, strings.NewReader(plain[p.Offset:])), tail(plain, p.Offset, false)...)
	}
	broken := errors.New("the disk is gone")
	check(t, "a reader that breaks", walkOf(&Reader{Start: 9}, io.MultiReader(strings.NewReader("junk"), iotest.ErrReader(broken))), "9+0 : "+broken.Error())
}

// TestDamage breaks one of three records. The others must be found, and the
// broken one told of, once.
func TestDamage(t *testing.T) {
	a, b, c := answer("a", "", page), answer("b", "", page), answer("c", "", page)
	at := func(n int, u, err string) string { return fmt.Sprintf("%d+0 %s: %s", n, u, err) }
	good := func(n int, u string) string { return fmt.Sprintf("%d+0 %s", n, u) }
	pa, pb, pc := packed(a), packed(b), packed(c)
	check(t, "a length that is too small", walkOf(new(Reader), strings.NewReader(strings.Replace(a, "Content-Length: 1", "Content-Length:  ", 1)+c)),
		at(0, "a", ErrFormat.Error()+": no other record follows it"), good(len(a), "c"))

	spoilt := pb[:10] + "\xff" + pb[11:] // a kind of block that there is not
	lies := strings.Replace(b, "Content-Length: ", "Content-Length: -", 1)
	mute := strings.Replace(b, "Content-Length: ", "Content-Depth: ", 1)

	check(t, "no file of this kind", walkOf(new(Reader), strings.NewReader("%PDF-1.7\n%%EOF\n")), at(0, "", ErrFormat.Error()))
	check(t, "a line", walkOf(new(Reader), strings.NewReader("a tale")), at(0, "", ErrFormat.Error()))
	check(t, "another packed file", walkOf(new(Reader), strings.NewReader(packed("a tale\n"))), at(0, "", ErrFormat.Error()))
	check(t, "junk before", walkOf(new(Reader), strings.NewReader("junk\n"+a+c)), at(0, "", ErrFormat.Error()), good(5, "a"), good(5+len(a), "c"))
	check(t, "a negative length", walkOf(new(Reader), strings.NewReader(a+lies+c)),
		good(0, "a"), at(len(a), "b", fmt.Sprintf("%v: its length is %q", ErrFormat, "-"+fmt.Sprint(strings.Count(b, "")-1-strings.Index(b, "HTTP/1.1")-4))), good(len(a+lies), "c"))
	check(t, "no length", walkOf(new(Reader), strings.NewReader(a+mute+c)),
		good(0, "a"), at(len(a), "b", ErrFormat.Error()+": it names no length"), good(len(a+mute), "c"))
	check(t, "cut short", walkOf(new(Reader), strings.NewReader(a+b[:len(b)-9])), good(0, "a"), at(len(a), "b", ErrTruncated.Error()))
	check(t, "cut in a header", walkOf(new(Reader), strings.NewReader(a+b[:30])), good(0, "a"), at(len(a), "", ErrTruncated.Error()))
	check(t, "a length beyond the file", walkOf(new(Reader), strings.NewReader(record("metadata", "Content-Length: 9223372036854775807\r\nX: ", "")+a)),
		at(0, "", ErrTruncated.Error()))

	check(t, "packed, damaged", walkOf(new(Reader), strings.NewReader(pa+spoilt+pc)),
		good(0, "a"), at(len(pa), "", ErrCorrupt.Error()), good(len(pa+spoilt), "c"))
	check(t, "packed, wrong checksum", walkOf(new(Reader), strings.NewReader(pa+pb[:len(pb)-8]+"\x01\x02\x03\x04"+pb[len(pb)-4:]+pc)),
		good(0, "a"), at(len(pa), "b", ErrCorrupt.Error()), good(len(pa+pb), "c"))
	check(t, "packed, junk between", walkOf(new(Reader), strings.NewReader(pa+"junk \x1f\x8b\x08 and \x1f\x8b\x08"+pc)),
		good(0, "a"), at(len(pa), "", ErrFormat.Error()), good(len(pa)+16, "c"))
	check(t, "packed, cut short", walkOf(new(Reader), strings.NewReader(pa+pb[:len(pb)-30])),
		good(0, "a"), at(len(pa), "b", ErrTruncated.Error()))
	check(t, "packed, cut between", walkOf(new(Reader), strings.NewReader(pa+pb[:5])), good(0, "a"), at(len(pa), "", ErrTruncated.Error()))
	far := "junk" + strings.Repeat("\x1f\x8b", bufferSize)
	check(t, "packed, junk for long", walkOf(new(Reader), strings.NewReader(pa+far+pc)),
		good(0, "a"), at(len(pa), "", ErrFormat.Error()), good(len(pa+far), "c"))
}

// TestLimit holds pages to the limit, packed ones when they are unpacked.
func TestLimit(t *testing.T) {
	o := &Reader{MaxBytes: int64(len(page))}
	long := page + " "
	for name, file := range map[string]string{
		"plain":  answer("u", "", long),
		"gzip":   answer("u", "Content-Encoding: gzip\r\n", packed(long)),
		"a bomb": answer("u", "Content-Encoding: gzip\r\n", packed(strings.Repeat(" ", 10<<20))),
	} {
		if name == "plain" {
			check(t, name, walkOf(o, strings.NewReader(file+answer("v", "", page))), "0+0 u: "+ErrTooLarge.Error(), fmt.Sprintf("%d+0 v", len(file)))
			continue
		}
		// Packed, the page may be over the limit or not; it is told of either way.
		got := walkOf(o, strings.NewReader(packed(file)))
		check(t, name, got, "0+0 u: "+ErrTooLarge.Error())
	}
	check(t, "as long as the limit", walkOf(o, strings.NewReader(answer("u", "", page))), "0+0 u")
}

// TestReaderFails ends with the reader's own error, once.
func TestReaderFails(t *testing.T) {
	broken := errors.New("input/output error")
	for _, file := range []string{answer("a", "", page), packed(answer("a", "", page))} {
		for n := range len(file) + 1 {
			var last error
			times := 0
			for _, err := range Pages(io.MultiReader(strings.NewReader(file[:n]), iotest.ErrReader(broken))) {
				if err != nil {
					times++
					last = err
				}
			}
			if times != 1 || !errors.Is(last, broken) {
				t.Fatalf("after %d of %d bytes: %d errors, the last one is %v", n, len(file), times, last)
			}
		}
	}
}

// TestBegins tells WARC files by their first bytes.
func TestBegins(t *testing.T) {
	a := answer("a", "", page)
	for head, want := range map[string]bool{a: true, packed(a): true, packed(a)[:200]: true, packed("a tale"): false, packed(a)[:5]: false, "WARC": false, "": false} {
		if got := Begins([]byte(head)); got != want {
			t.Errorf("%.20q: %v", head, got)
		}
	}
}

// TestStop leaves a file after its first page.
func TestStop(t *testing.T) {
	file := strings.Repeat(answer("u", "", page), 3)
	for p := range Pages(strings.NewReader(file)) {
		if p.Date != "2016-09-28T15:23:00Z" || p.ContentType != "text/html" {
			t.Errorf("got date %q and type %q", p.Date, p.ContentType)
		}
		break
	}
}

// TestCutAnywhere cuts a file at each of its bytes: what was whole before the
// cut is given, and beyond it there is at most one error.
func TestCutAnywhere(t *testing.T) {
	a, b := packed(answer("a", "", page)), packed(answer("b", "", page))
	for n := range len(a + b) {
		got := walkOf(new(Reader), strings.NewReader((a + b)[:n]))
		whole := 0
		if n >= len(a) {
			whole = 1
		}
		if len(got) < whole || len(got) > whole+2 || whole == 1 && got[0] != "0+0 a" {
			t.Fatalf("cut at %d of %d: %q", n, len(a+b), got)
		}
	}
}

// FuzzPages takes any file for a WARC file: it must come to an end, with no
// more pages and errors than there can be records in it.
func FuzzPages(f *testing.F) {
	a, b := answer("a", "", page), answer("b", "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", "4\r\nabcd\r\n0\r\n")
	f.Add([]byte(a + b))
	f.Add([]byte(packed(a) + packed(b)))
	f.Add([]byte(packed(a+b) + "junk" + packed(a)))
	f.Fuzz(func(t *testing.T, file []byte) {
		o := &Reader{MaxBytes: 1 << 16}
		n := 0
		last := Page{Offset: -1}
		for p, err := range o.Pages(bytes.NewReader(file)) {
			n++
			if p.Offset < last.Offset || p.Offset == last.Offset && p.Within < last.Within {
				t.Fatalf("%d+%d comes after %d+%d", p.Offset, p.Within, last.Offset, last.Within)
			}
			if int64(len(p.Body)) > o.MaxBytes || err != nil && p.Body != nil {
				t.Fatalf("a body of %d bytes, error %v", len(p.Body), err)
			}
			last = p
		}
		if len(file) < 1<<12 && n > 1<<20 {
			t.Fatalf("%d records in %d bytes", n, len(file))
		}
	})
}
