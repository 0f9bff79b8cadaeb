package newswire
