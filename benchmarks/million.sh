#!/bin/sh
# Assesses a million cases with a heap of 256 MB, and prints the time and the peak memory of the process.
# usage: million.sh [CASES]
set -eu
cd "$(dirname "$0")"
java -cp "target/classes:target/lib/*" org.lumbar.benchmarks.MakeCases "${1:-1000000}" |
    /usr/bin/time -f '%e seconds, %M KiB at most' java -Xmx256m -jar ../target/lumbar.jar assess - --format ndjson |
    wc -l
