package export

import (
	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/export/internal/jsonout"
)

// JSON gives an article as encoding/json does, indented, with what means
// something to HTML as it is. It asks for no more of a program than the other
// forms do, which is much less than encoding/json.
func JSON(a *newswire.Article) []byte { return jsonout.Indented(a, false) }
