def log = new File(basedir, 'build.log').text
assert log.contains('SUSPECTED_INJURY, LIKELY')
assert log =~ /(?m)^  because: .+/
assert log =~ /(?m)^rules \S+, [0-9a-f]{64}$/
