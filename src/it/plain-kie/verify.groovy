def log = new File(basedir, 'build.log').text
assert log.contains('class path: Diagnosis[code=SUSPECTED_INJURY, certainty=LIKELY]')
assert log.contains('org.lumbar:lumbar:1.0.0: Diagnosis[code=SUSPECTED_INJURY, certainty=LIKELY]')
