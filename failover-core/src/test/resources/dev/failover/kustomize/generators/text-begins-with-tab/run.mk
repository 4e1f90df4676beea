	echo a
	echo b
