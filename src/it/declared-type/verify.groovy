def log = new File(basedir, 'build.log').text
assert log.contains('[Diagnosis[code=SUSPECTED_INJURY, certainty=POSSIBLE]]')
assert log.contains('{level=7}')
