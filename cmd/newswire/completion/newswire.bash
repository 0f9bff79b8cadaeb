# Completion of newswire for bash, printed by: newswire -completion bash
_newswire() {
	local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
	if [[ $cur == = ]]; then
		cur=
	elif [[ $prev == = ]]; then
		prev=${COMP_WORDS[COMP_CWORD-2]}
	fi
	COMPREPLY=()
	case ${prev/#--/-} in
	-field) COMPREPLY=($(compgen -W 'format layout agency sources site url language slug id section keywords headline label version deck timestamp updated dateline body symbols images byline editors byline_text signoff_text notes free status embargo urgency subjects rights truncated warnings' -- "$cur")) ;;
	-format) COMPREPLY=($(compgen -W 'json html jsonld markdown ninjs nitf text' -- "$cur")) ;;
	-html) ;;
	-url) ;;
	-content-type) ;;
	-zone) ;;
	-max-bytes) ;;
	-files) ;;
	-o) ;;
	-dead) ;;
	-summary) COMPREPLY=($(compgen -W 'text json none' -- "$cur")) ;;
	-completion) COMPREPLY=($(compgen -W 'bash zsh fish' -- "$cur")) ;;
	*)
		if [[ $cur == -* ]]; then
			COMPREPLY=($(compgen -W '-json -pretty -field -format -html -why -url -content-type -zone -max-bytes -fallback -files -unordered -o -dead -resume -summary -completion -man -version -h' -- "${cur/#--/-}"))
		fi
		;;
	esac
}
complete -o default -F _newswire newswire
