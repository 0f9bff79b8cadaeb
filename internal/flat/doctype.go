package flat

import "bytes"

// doctype takes note of a doctype: what stands between "<!doctype" and ">".
func (p *parser) doctype(s []byte) {
	if p.mode != initial {
		return
	}
	p.mode = beforeHTML
	p.quirks = quirky(s)
	if name := s[skipSpace(s, 0):]; !p.quirks && !bytes.HasPrefix(name, []byte("html")) {
		p.departed |= mixed // x/net/html takes "HTML" for quirky
	}
}

// quirky reports whether a doctype puts a page into quirks mode, in which a
// table may stand inside a paragraph.
func quirky(s []byte) bool {
	s = s[skipSpace(s, 0):]
	i := 0
	for i < len(s) && class[s[i]]&space == 0 {
		i++
	}
	if !equalFold(s[:i], "html") {
		return true
	}
	s = s[skipSpace(s, i):]
	if len(s) < 6 {
		return len(s) > 0
	}
	var public, system []byte
	hasPublic, hasSystem := equalFold(s[:6], "public"), equalFold(s[:6], "system")
	if !hasPublic && !hasSystem {
		return true
	}
	s = s[6:]
	if hasPublic {
		if public, s, hasPublic = quoted(s); !hasPublic {
			return true
		}
		hasSystem = len(s) > 0
	}
	if hasSystem {
		if system, s, hasSystem = quoted(s); !hasSystem || len(s) > 0 {
			return true
		}
	}
	return quirkyPublic(bytes.ToLower(public), hasSystem) ||
		equalFold(system, "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd")
}

// quoted cuts a quoted string from s and the white space around it.
func quoted(s []byte) (value, rest []byte, ok bool) {
	s = s[skipSpace(s, 0):]
	if len(s) == 0 || s[0] != '"' && s[0] != '\'' {
		return nil, s, false
	}
	value, rest, _ = bytes.Cut(s[1:], s[:1])
	return value, rest[skipSpace(rest, 0):], true
}

// quirkyPublic reports whether a public identifier, in lower case, is one of
// the old ones that the specification lists.
func quirkyPublic(id []byte, hasSystem bool) bool {
	switch string(id) {
	case "html", "-/w3d/dtd html 4.0 transitional/en", "-//w3o//dtd w3 html strict 3.0//en//":
		return true
	}
	for _, prefix := range quirkyPrefixes {
		if bytes.HasPrefix(id, []byte(prefix)) {
			return true
		}
	}
	if hasSystem {
		return false
	}
	return bytes.HasPrefix(id, []byte("-//w3c//dtd html 4.01 frameset//")) ||
		bytes.HasPrefix(id, []byte("-//w3c//dtd html 4.01 transitional//"))
}

// quirkyPrefixes are the beginnings of the public identifiers that the
// specification lists under "the initial insertion mode".
var quirkyPrefixes = [...]string{
	"+//silmaril//dtd html pro v0r11 19970101//",
	"-//advasoft ltd//dtd html 3.0 aswedit + extensions//",
	"-//as//dtd html 3.0 aswedit + extensions//",
	"-//ietf//dtd html 2.0 level 1//",
	"-//ietf//dtd html 2.0 level 2//",
	"-//ietf//dtd html 2.0 strict level 1//",
	"-//ietf//dtd html 2.0 strict level 2//",
	"-//ietf//dtd html 2.0 strict//",
	"-//ietf//dtd html 2.0//",
	"-//ietf//dtd html 2.1e//",
	"-//ietf//dtd html 3.0//",
	"-//ietf//dtd html 3.2 final//",
	"-//ietf//dtd html 3.2//",
	"-//ietf//dtd html 3//",
	"-//ietf//dtd html level 0//",
	"-//ietf//dtd html level 1//",
	"-//ietf//dtd html level 2//",
	"-//ietf//dtd html level 3//",
	"-//ietf//dtd html strict level 0//",
	"-//ietf//dtd html strict level 1//",
	"-//ietf//dtd html strict level 2//",
	"-//ietf//dtd html strict level 3//",
	"-//ietf//dtd html strict//",
	"-//ietf//dtd html//",
	"-//metrius//dtd metrius presentational//",
	"-//microsoft//dtd internet explorer 2.0 html strict//",
	"-//microsoft//dtd internet explorer 2.0 html//",
	"-//microsoft//dtd internet explorer 2.0 tables//",
	"-//microsoft//dtd internet explorer 3.0 html strict//",
	"-//microsoft//dtd internet explorer 3.0 html//",
	"-//microsoft//dtd internet explorer 3.0 tables//",
	"-//netscape comm. corp.//dtd html//",
	"-//netscape comm. corp.//dtd strict html//",
	"-//o'reilly and associates//dtd html 2.0//",
	"-//o'reilly and associates//dtd html extended 1.0//",
	"-//o'reilly and associates//dtd html extended relaxed 1.0//",
	"-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
	"-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
	"-//spyglass//dtd html 2.0 extended//",
	"-//sq//dtd html 2.0 hotmetal + extensions//",
	"-//sun microsystems corp.//dtd hotjava html//",
	"-//sun microsystems corp.//dtd hotjava strict html//",
	"-//w3c//dtd html 3 1995-03-24//",
	"-//w3c//dtd html 3.2 draft//",
	"-//w3c//dtd html 3.2 final//",
	"-//w3c//dtd html 3.2//",
	"-//w3c//dtd html 3.2s draft//",
	"-//w3c//dtd html 4.0 frameset//",
	"-//w3c//dtd html 4.0 transitional//",
	"-//w3c//dtd html experimental 19960712//",
	"-//w3c//dtd html experimental 970421//",
	"-//w3c//dtd w3 html//",
	"-//w3o//dtd w3 html 3.0//",
	"-//webtechs//dtd mozilla html 2.0//",
	"-//webtechs//dtd mozilla html//",
}
