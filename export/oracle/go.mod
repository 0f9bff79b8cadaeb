module github.com/newswire-go/newswire/export/oracle

go 1.26.0

replace github.com/newswire-go/newswire => ../../

require (
	github.com/google/go-cmp v0.7.0
	github.com/google/jsonschema-go v0.4.3
	github.com/newswire-go/newswire v0.0.0-00010101000000-000000000000
	github.com/yuin/goldmark v1.8.7
	golang.org/x/net v0.62.0
)

require golang.org/x/text v0.43.0 // indirect
