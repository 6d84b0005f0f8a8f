def log = new File(basedir, 'build.log').text
def today = (log =~ /(?m)^today: SUSPECTED_INJURY by the rules (\w{64})$/).collect { it[1] }
def before = (log =~ /(?m)^before: MUSCLE_SORENESS by the rules (\w{64})$/).collect { it[1] }
assert today.size() == 2 && before.size() == 1
assert today.unique().size() == 1 && !today.contains(before[0])
