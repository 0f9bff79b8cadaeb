package mail

import (
	"bytes"
	"strings"
)

// A forward is what the head of a message says that stands within another one.
type forward struct {
	subject, date string
}

// forwardMarks are the lines that mail programs write above a message that is
// sent on, in small letters and without the hyphens around them.
var forwardMarks = []string{
	"forwarded message",         // Gmail, Thunderbird
	"begin forwarded message:",  // Apple Mail
	"original message",          // Outlook, below a reply, too
	"weitergeleitete nachricht", // German
	"ursprüngliche nachricht",   //
	"anfang der weitergeleiteten nachricht:",
	"message transféré",          // French
	"message d'origine",          //
	"mensaje reenviado",          // Spanish
	"mensagem encaminhada",       // Portuguese
	"messaggio inoltrato",        // Italian
	"doorgestuurd bericht",       // Dutch
	"vidarebefordrat meddelande", // Swedish
}

// The fields of such a head, in the languages of forwardMarks, in small
// letters.
var (
	subjectFields = []string{"subject", "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp", "ämne"}
	dateFields    = []string{"date", "sent", "datum", "gesendet", "envoyé", "fecha", "data", "inviato", "verzonden", "skickat"}
)

// deepestForward is how often a message may have been sent on.
const deepestForward = 8

// cutForwarded gives the innermost message that is sent on in a text, and what
// its head says of it.
func cutForwarded(text []byte) (story []byte, head forward, ok bool) {
	for range deepestForward {
		at := findForward(text)
		if at < 0 {
			break
		}
		head, text = readForward(text[at:])
		ok = true
	}
	return text, head, ok
}

// findForward gives the place behind the first mark, or -1.
func findForward(text []byte) int {
	for at := 0; at < len(text); {
		end := len(text)
		if n := bytes.IndexByte(text[at:], '\n'); n >= 0 {
			end = at + n + 1
		}
		const longest = 80
		if line := text[at:end]; len(line) < longest {
			words := strings.ToLower(strings.Trim(string(line), "> -_*\t\r\n"))
			for _, m := range forwardMarks {
				if words == m {
					return end
				}
			}
		}
		at = end
	}
	return -1
}

// readForward reads the head below a mark, and gives what stands below that.
func readForward(text []byte) (head forward, rest []byte) {
	begun := false
	for len(text) > 0 {
		line, after, _ := bytes.Cut(text, []byte{'\n'})
		s := strings.Trim(string(line), "> *\t\r")
		name, value, ok := strings.Cut(s, ":")
		switch {
		case s == "" && begun, s != "" && begun && !ok && len(s) < 1:
			return head, after
		case s != "" && !begun && (!ok || strings.ContainsAny(name, ".,")):
			return head, text // there is no head
		case ok:
			begun = true
			name = strings.ToLower(strings.Trim(name, "* "))
			value = strings.Trim(value, "* ")
			if contains(subjectFields, name) {
				head.subject = value
			} else if contains(dateFields, name) {
				head.date = value
			}
		}
		text = after
	}
	return head, nil
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// replies are what mail programs write before the subject of a message that
// was answered or sent on, in small letters.
var replies = []string{"re:", "fw:", "fwd:", "aw:", "wg:", "tr:", "rv:", "sv:", "vs:", "i:", "r:"}

// cutReply gives a subject without what mail programs and lists have put
// before it: "Fwd: [desk] Ferries sail".
func cutReply(subject string) string {
	for {
		s := strings.TrimSpace(subject)
		if inner, after, ok := strings.Cut(strings.TrimPrefix(s, "["), "]"); ok && strings.HasPrefix(s, "[") && !strings.Contains(inner, " ") {
			s = strings.TrimSpace(after)
		}
		for _, r := range replies {
			if len(s) >= len(r) && strings.EqualFold(s[:len(r)], r) {
				s = strings.TrimSpace(s[len(r):])
				break
			}
		}
		if s == subject {
			return s
		}
		subject = s
	}
}
