#!/bin/sh
# Whole process: one case through the launcher, and a program that only says hello, in turn.
# usage: first-answer.sh [RUNS]
set -eu
cd "$(dirname "$0")"
runs=${1:-15}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf 'class Hello { public static void main(String[] a) { System.out.println("hello"); } }\n' >"$work/Hello.java"
javac -d "$work" "$work/Hello.java"
case=../examples/adapted-and-sore-the-day-after.yaml
hello="java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -cp $work Hello"
../lumbar assess "$case" >/dev/null
$hello >/dev/null
. ./in-turn.sh
in_turn "$runs" "../lumbar assess $case" "$hello"
