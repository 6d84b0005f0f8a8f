def log = new File(basedir, 'build.log').text
['concluded ', 'explained by ', 'lacking ',
 'to compile rules, add org.drools:drools-engine:10.2.0 and org.snakeyaml:snakeyaml-engine:3.0.1 to',
 'to read JSON, add tools.jackson.core:jackson-core:3.2.4 to',
 'to write JSON, add tools.jackson.core:jackson-core:3.2.4 to',
 'to read YAML, add org.snakeyaml:snakeyaml-engine:3.0.1 to'].each { assert log.contains(it) }

// what is there must be what the table says, to the kilobyte
def there = new File(basedir, 'target/lib').listFiles().findAll { !it.name.startsWith('lumbar-') }
def rows = there.sort { it.name }.collect { "| ${it.name - '.jar'} | ${Math.round(it.length() / 1000)} |".toString() }
rows << "| together | ${Math.round(there.sum { it.length() } / 1000)} |".toString()
def table = new File(basedir, '../../../src/it/README.md').readLines()
        .findAll { it ==~ /\| \S+ \| \d+ \|/ }
assert table == rows
