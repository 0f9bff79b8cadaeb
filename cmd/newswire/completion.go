package main

import (
	"fmt"
	"strings"
)

// shellNames are the shells for which there is a completion.
func shellNames() []string { return []string{"bash", "zsh", "fish"} }

// completionFor gives the script for a shell.
func completionFor(shell string) string {
	switch shell {
	case "bash":
		return bashCompletion()
	case "zsh":
		return zshCompletion()
	default:
		return fishCompletion()
	}
}

// eachFlag calls f with the row of every flag.
func eachFlag(f func(row flagRow)) {
	for _, g := range flagGroups {
		for _, row := range g.rows {
			f(row)
		}
	}
}

// gist gives what a flag does, as short as a shell shows it.
func (row flagRow) gist() string {
	s, _, _ := strings.Cut(row.text, ";")
	return s
}

// takesFile reports whether the argument of a flag is the name of a file.
func (row flagRow) takesFile() bool { return row.arg == "FILE" }

// bashCompletion leaves to bash what is no flag: the names of files.
func bashCompletion() string {
	var names []string
	var b strings.Builder
	b.WriteString(`# Completion of newswire for bash, printed by: newswire -completion bash
_newswire() {
	local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
	if [[ $cur == = ]]; then
		cur=
	elif [[ $prev == = ]]; then
		prev=${COMP_WORDS[COMP_CWORD-2]}
	fi
	COMPREPLY=()
	case ${prev/#--/-} in
`)
	eachFlag(func(row flagRow) {
		names = append(names, "-"+row.name)
		switch {
		case row.words != nil:
			fmt.Fprintf(&b, "\t-%s) COMPREPLY=($(compgen -W '%s' -- \"$cur\")) ;;\n", row.name, strings.Join(row.words(), " "))
		case row.arg != "":
			fmt.Fprintf(&b, "\t-%s) ;;\n", row.name)
		}
	})
	fmt.Fprintf(&b, `	*)
		if [[ $cur == -* ]]; then
			COMPREPLY=($(compgen -W '%s' -- "${cur/#--/-}"))
		fi
		;;
	esac
}
complete -o default -F _newswire newswire
`, strings.Join(names, " "))
	return b.String()
}

// zshCompletion works as a file of its own in $fpath and when it is sourced.
func zshCompletion() string {
	var b strings.Builder
	b.WriteString(`#compdef newswire
# Completion of newswire for zsh, printed by: newswire -completion zsh
_newswire() {
	_arguments \
`)
	escape := strings.NewReplacer("[", `\[`, "]", `\]`, ":", `\:`, "'", `'\''`).Replace
	eachFlag(func(row flagRow) {
		fmt.Fprintf(&b, "\t\t'-%s[%s]", row.name, escape(row.gist()))
		switch {
		case row.words != nil:
			fmt.Fprintf(&b, ":%s:(%s)", row.arg, strings.Join(row.words(), " "))
		case row.takesFile():
			fmt.Fprintf(&b, ":%s:_files", row.arg)
		case row.arg != "":
			fmt.Fprintf(&b, ":%s: ", row.arg)
		}
		b.WriteString("' \\\n")
	})
	b.WriteString(`		'*:FILE:_files'
}
if [[ $funcstack[1] == _newswire ]]; then
	_newswire "$@"
else
	compdef _newswire newswire
fi
`)
	return b.String()
}

func fishCompletion() string {
	var b strings.Builder
	b.WriteString("# Completion of newswire for fish, printed by: newswire -completion fish\n")
	eachFlag(func(row flagRow) {
		fmt.Fprintf(&b, "complete -c newswire -o %s", row.name)
		switch {
		case row.words != nil:
			fmt.Fprintf(&b, " -x -a '%s'", strings.Join(row.words(), " "))
		case row.takesFile():
			b.WriteString(" -r -F")
		case row.arg != "":
			b.WriteString(" -x")
		}
		fmt.Fprintf(&b, " -d '%s'\n", strings.NewReplacer(`\`, `\\`, "'", `\'`).Replace(row.gist()))
	})
	return b.String()
}
