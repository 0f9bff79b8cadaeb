// Package wiretest makes wire stories to test readers of them with: invented
// stories in nine languages, printed as the pages of real sites, as the text of
// real agencies and in the formats in which they deliver, and what a perfect
// reader of each would see. It is to news pages what net/http/httptest is to
// servers. Nothing in it is any agency's copy.
//
//	for e := range wiretest.Corpus(100) {
//		got, err := parse(e.Page)
//		...
//		if diff := wiretest.Diff(e.Want, got); diff != "" {
//			t.Errorf("%s, seed %d: %s", e.Layout, e.Seed, diff)
//		}
//	}
//
// Story invents a story from a number; Render prints it in a layout, with noise
// if that is asked for, and Shown says what the page shows of it: no year in a
// dateline that prints none, no editors where the site hides them. All wanted
// values come from Shown, never from the story itself.
//
// The pages have the markup of sites for tests, and not to be published under
// their names. docs/wiretest.md says what is faithful in them and what is not.
package wiretest
