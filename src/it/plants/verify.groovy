def log = new File(basedir, 'build.log').text
// check
assert log.contains('14 rules: 0 errors, 0 warnings')
assert log.contains('12 cases: 12 passed, 0 failed')
// assess, how, why-not
assert log.contains('The roots are drowning.')
assert log.contains('from plant.wilting: yes; soil.moisture: wet')
assert log.contains('pot.drainage: yes -> no')
// schema, rules
assert log.contains('"How many hours of direct sun does it get each day?"')
assert log =~ /(?m)^A pot without a hole is changed$/
// what the programs print, without the lines of the build
def said = log.readLines().findAll { !(it =~ /^\[/) && !it.contains('org.lumbar') && !it.contains('/') }.join('\n')
assert !(said =~ /(?i)\b(lower back|lift|lifter|sore|soreness|pain|injury|deadlift|repetitions)\b/)
