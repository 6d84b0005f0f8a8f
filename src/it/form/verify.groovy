def log = new File(basedir, 'build.log').text
// the first question has its answers, and one that stands for another question
assert log.contains("<legend>How does it feel?</legend>")
assert log.contains("value='dull'") && log.contains("value='pain.felt: no'")
// each says what its answer can change
assert log.contains('<li>Yes: This is likely an injury, not mere soreness.</li>')
// and it ends as soon as nothing else matters
assert (log =~ /<form>/).count == 2
assert log.contains('proved true after 5 answers')
assert log.contains('concluded SUSPECTED_INJURY')
