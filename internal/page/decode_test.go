package page

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/net/html/charset"
)

// wide writes s in UTF-16.
func wide(s string, order binary.AppendByteOrder, mark bool) []byte {
	var b []byte
	if mark {
		b = order.AppendUint16(b, 0xFEFF)
	}
	for _, u := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, u)
	}
	return b
}

// legacy writes s in an older encoding.
func legacy(t *testing.T, s, label string) []byte {
	t.Helper()
	enc, _ := charset.Lookup(label)
	b, err := enc.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecode(t *testing.T) {
	const (
		west  = "PARIS (AFP) - Le café “Émile” a coûté 3 € – dit-il.\n"
		east  = "МОСКВА, 1 дек - РИА Новости. Рынок вырос.\n"
		japan = "［東京　１日　ロイター］ - 新しい工場の計画を発表した。\n"
		china = "新华社北京11月17日电 记者从有关部门获悉。\n"
		korea = "(서울=연합뉴스) 새 공장 계획을 발표했다.\n"
	)
	page := func(label, s string) string {
		return "<!DOCTYPE html><html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + label + "\"></head><body><p>" + s
	}
	tests := []struct {
		name string
		in   []byte
		want string
	}{
		{"UTF-8", []byte(west), west},
		{"UTF-8 with a mark", []byte("\uFEFF" + west), west},
		{"UTF-16LE with a mark", wide(west, binary.LittleEndian, true), west},
		{"UTF-16BE with a mark", wide(west, binary.BigEndian, true), west},
		{"UTF-16LE without a mark", wide(west, binary.LittleEndian, false), west},
		{"UTF-16BE without a mark", wide(west, binary.BigEndian, false), west},
		{"UTF-16 beyond the first plane", wide("NICE 𝒞 (AFP) - 😀", binary.LittleEndian, true), "NICE 𝒞 (AFP) - 😀"},
		{"windows-1252 undeclared", legacy(t, west, "windows-1252"), west},
		{"windows-1252 declared as latin-1", legacy(t, page("iso-8859-1", west), "windows-1252"), page("iso-8859-1", west)},
		{"UTF-8 that claims latin-1", []byte(page("iso-8859-1", west)), page("iso-8859-1", west)},
		{"latin-1 that claims UTF-8", legacy(t, page("utf-8", west), "windows-1252"), page("utf-8", west)},
		{"windows-1251", legacy(t, page("windows-1251", east), "windows-1251"), page("windows-1251", east)},
		{"KOI8-R", legacy(t, page("koi8-r", east), "koi8-r"), page("koi8-r", east)},
		{"ISO-8859-2", legacy(t, page("iso-8859-2", "ŁÓDŹ (PAP) - Ceny wzrosły."), "iso-8859-2"), page("iso-8859-2", "ŁÓDŹ (PAP) - Ceny wzrosły.")},
		{"Shift_JIS", legacy(t, page("Shift_JIS", japan), "shift_jis"), page("Shift_JIS", japan)},
		{"EUC-JP", legacy(t, page("euc-jp", japan), "euc-jp"), page("euc-jp", japan)},
		{"GBK", legacy(t, page("gb2312", china), "gbk"), page("gb2312", china)},
		{"Big5", legacy(t, page("big5", "中央社台北電 記者說。"), "big5"), page("big5", "中央社台北電 記者說。")},
		{"EUC-KR", legacy(t, page("euc-kr", korea), "euc-kr"), page("euc-kr", korea)},
		{"charset without a key", legacy(t, strings.Replace(page("gbk", china), "http-equiv=\"Content-Type\" content=\"text/html; charset=gbk\"", "charset='gbk'", 1), "gbk"), strings.Replace(page("gbk", china), "http-equiv=\"Content-Type\" content=\"text/html; charset=gbk\"", "charset='gbk'", 1)},
		{"UTF-8 cut in a character", []byte(west + "caf\xC3"), west + "caf\uFFFD"},
		{"an unknown label", legacy(t, page("x-none", west), "windows-1252"), page("x-none", west)},
	}
	for _, tt := range tests {
		got, holds := Decode(tt.in, "")
		if holds != ContentText || string(got) != tt.want {
			t.Errorf("%s:\n got %q, %v\nwant %q", tt.name, got, holds, tt.want)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	tests := []struct {
		name string
		in   string
		want content
	}{
		{"nothing", "", ContentEmpty},
		{"white space", " \t\r\n\u00a0\u3000", ContentEmpty},
		{"a mark alone", "\uFEFF", ContentEmpty},
		{"UTF-16 white space", string(wide(" \n \n", binary.LittleEndian, true)), ContentEmpty},
		{"PNG", "\x89PNG\r\n\x1a\n", ContentBinary},
		{"gzip", "\x1f\x8b\x08\x00", ContentBinary},
		{"PDF", "%PDF-1.7\n", ContentBinary},
		{"machine code", "\x7fELF\x02\x01\x01" + strings.Repeat("\x00\x01\x02abc", 100), ContentBinary},
	}
	for _, tt := range tests {
		if _, holds := Decode([]byte(tt.in), ""); holds != tt.want {
			t.Errorf("%s: got %v, want %v", tt.name, holds, tt.want)
		}
	}
}

func TestIsHTML(t *testing.T) {
	tests := []struct {
		in   string
		want bool
	}{
		{"<!DOCTYPE html><p>x", true},
		{"\n <HTML\n><p>x", true},
		{strings.Repeat(" \n", 8192) + "<!doctype html>\n<html>", true},
		{"<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">", true},
		{"<p>A piece of a page.</p>", true},
		{"Text, and <br/> a break", true},
		{"FIRST INTERSTATE <I> BIDS FOR BANKAMERICA <BAC>", false},
		{"1 < 2, and <B> is Barnes Group, <A> nothing, <BODYNOT> nothing", false},
		{"WASHINGTON (Reuters) - The", false},
		{"<", false},
		{"<div", false},
	}
	for _, tt := range tests {
		if got := IsHTML([]byte(tt.in)); got != tt.want {
			t.Errorf("IsHTML(%q) = %v, want %v", tt.in, got, tt.want)
		}
	}
}
