#!/bin/sh
# edited.sh COMMAND...: processor time of whole processes that assess one case, in turn: with the packaged rules, with a cached
# folder of rules, and after an edit to one of its files. COMMAND starts Lumbar: ../lumbar, or java -cp ...
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LUMBAR_CACHE="$work/cache"
cp -r "$top/rules" "$work/rules"
one="$top/examples/adapted-and-sore-the-day-after.yaml"
turn() { # name arguments...
    name=$1; shift
    bash -c 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1' - "$@" 2>&1 | awk -v name="$name" '{printf "%s %.2f s\n", name, $1 + $2}'
}
turn first "$@" assess "$one" --rules "$work/rules"
for i in 1 2 3 4 5; do
    turn packaged "$@" assess "$one"
    turn unchanged "$@" assess "$one" --rules "$work/rules"
    echo "// edit $i" >>"$work/rules/03-signs-of-injury.drl"
    turn edited "$@" assess "$one" --rules "$work/rules"
done
