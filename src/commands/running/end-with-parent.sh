#!/bin/sh
# Ends process $1 when standard input closes without a word: the one who started us was killed and could not do it.
# A word ("over") says that the process has ended already.
if read -r _; then exit 0; fi
kill -TERM "$1" 2>/dev/null || exit 0
waited=0
while [ "$waited" -lt 10 ]; do
  sleep 1
  kill -0 "$1" 2>/dev/null || exit 0
  waited=$((waited + 1))
done
kill -KILL "$1" 2>/dev/null
