#!/bin/sh
# A million cases with a heap of 256 MB; how much memory the process took at most is printed at the end.
# usage: million.sh [CASES]
set -eu
cd "$(dirname "$0")"
java -cp "target/classes:target/lib/*" org.lumbar.benchmarks.MakeCases "${1:-1000000}" |
    /usr/bin/time -f '%e seconds, %M KiB at most' java -Xmx256m -jar ../target/lumbar.jar assess - --format ndjson |
    wc -l
