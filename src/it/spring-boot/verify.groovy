assert new File(basedir, 'build.log').text =~ /Tests run: 2, Failures: 0, Errors: 0, Skipped: 0/
