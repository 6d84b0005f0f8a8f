#!/bin/sh
# Whole process: many cases through Lumbar, a program that only reads and writes the same JSON, and one thread for two.
# usage: batch.sh [CASES] [RUNS]
set -eu
cd "$(dirname "$0")"
count=${1:-50000}
runs=${2:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
path="target/classes:target/lib/*"
java -cp "$path" org.lumbar.benchmarks.MakeCases "$count" >"$work/cases.ndjson"
lumbar="../lumbar assess $work/cases.ndjson --format ndjson"
$lumbar --threads 2 >"$work/results.ndjson"
. ./in-turn.sh
echo "A: lumbar --threads 2, B: a program that only reads and writes the same JSON"
in_turn "$runs" "$lumbar --threads 2" "java -cp '$path' org.lumbar.benchmarks.JsonCopy $work/cases.ndjson $work/results.ndjson"
echo "A: lumbar --threads 1, B: lumbar --threads 2"
in_turn "$runs" "$lumbar --threads 1" "$lumbar --threads 2"
