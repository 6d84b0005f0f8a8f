# in_turn RUNS A B: runs A and B in turn; prints the median time of each and of the ratios, by the clock and by processor.
in_turn() {
    times=$work/times
    : >"$times"
    run=0
    while [ "$run" -lt "$1" ]; do
        for command in "$2" "$3"; do
            /usr/bin/time -o "$work/one" -f '%e %U %S %M' sh -c "exec $command" >/dev/null
            tail -n 1 "$work/one" | tr '\n' ' ' >>"$times"
        done
        echo >>"$times"
        run=$((run + 1))
    done
    for what in 'seconds by the clock:$1:$5' 'processor seconds:$2+$3:$6+$7' 'peak KiB:$4:$8'; do
        name=${what%%:*}
        columns=${what#*:}
        a=${columns%%:*}
        b=${columns#*:}
        printf '%-22s A %s   B %s   A/B %s\n' "$name" "$(median "$a")" "$(median "$b")" "$(median "($a)/($b)")"
    done
}

median() {
    awk "{ printf \"%.3f\\n\", $1 }" "$times" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}
