package recipes

import (
	"encoding/json"
	"errors"
	"net/http"

	"github.com/newswire-go/newswire"
)

// extract answers a page that is posted to it with its article.
func extract(w http.ResponseWriter, r *http.Request) {
	p := newswire.Parser{MaxBytes: 1 << 20, URL: r.URL.Query().Get("url"), ContentType: r.Header.Get("Content-Type")}
	a, err := p.Parse(r.Body)
	switch {
	case errors.Is(err, newswire.ErrTooLarge):
		http.Error(w, err.Error(), http.StatusRequestEntityTooLarge)
	case errors.Is(err, newswire.ErrNoArticle), errors.Is(err, newswire.ErrEmpty), errors.Is(err, newswire.ErrBinary), errors.Is(err, newswire.ErrEncoding):
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
	case err != nil:
		http.Error(w, "the page could not be read", http.StatusBadRequest)
	default:
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(a)
	}
}
