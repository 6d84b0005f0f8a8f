def log = new File(basedir, 'build.log').text
assert log.contains('Unchanged: MUSCLE_SORENESS')
assert log.contains('Taken: SUSPECTED_INJURY')
assert log.contains('Refused: SUSPECTED_INJURY')
assert log.contains('  diagnosis: DOMS must not be there')
