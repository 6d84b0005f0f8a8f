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

// what waits for somebody
def java = System.getProperty('java.home') + '/bin/java'
def path = new File(basedir, 'target/class-path').text.trim()
def start = { List<String> arguments ->
    def command = [java, '-classpath', path, 'org.lumbar.shell.cli.Main', *arguments, '--rules', 'rules']
    new ProcessBuilder(command).directory(basedir).redirectError(new File(basedir, "target/${arguments[0]}.err")).start()
}
def tell = { Process program, String lines -> program.outputStream << lines; program.outputStream.close(); program.inputStream.text }

// ask: answers come in, the result goes out
def asked = tell(start(['ask', '-']), 'yes\nwet\npot.drainage: no\n')
assert asked.startsWith('THE ROOTS ARE DROWNING')
assert asked.contains('Use a pot with a hole in the bottom.')

// serve: from the first page to the answer, and the same for programs
def server = start(['serve', '--port', '0'])
def pages = ''
try {
    def address = server.inputStream.newReader().readLine()
    def send
    send = { String to, String type, String body ->
        def connection = new URL(address + to).openConnection()
        connection.setRequestProperty('Accept', 'text/html')
        if (body != null) {
            connection.doOutput = true
            connection.setRequestProperty('Content-Type', type)
            connection.outputStream << body
        }
        // until the rules are compiled
        if (connection.responseCode == 503) {
            sleep(500)
            return send(to, type, body)
        }
        connection.inputStream.text
    }
    def form = 'application/x-www-form-urlencoded'
    pages += send('', form, null)
    def page = send('i', form, 'case=')
    assert page.contains('Is your plant wilting?')
    def screens = 0
    for (def found = page =~ /action="\/(i\/[^"]+)"/; found.find(); found = page =~ /action="\/(i\/[^"]+)"/) {
        assert ++screens < 9
        pages += page
        def fields = (page =~ /name="([^"]+)"/).collect { it[1] }.findAll { it.contains('.') }.unique()
        page = send(found.group(1), form, fields.collect { it + '=' + ['plant.wilting': 'yes', 'soil.moisture': 'wet'].get(it, 'unknown') }.join('&'))
    }
    assert page.contains('The roots are drowning')
    pages += page
    def next = send('next-question', 'application/json', '{"plant": {"wilting": "yes"}}')
    assert next.contains('"settled": false') && next.contains('"witness"')
    assert send('openapi.json', form, null).contains('"drainage"')
} finally {
    server.destroy()
}

// mcp: the four tools, and an answer with its sources
def hello = '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"it","version":"1"}}}'
def assistant = start(['mcp'])
def lines = assistant.inputStream.newReader()
def call = { String request -> assistant.outputStream << request + '\n'; assistant.outputStream.flush() }
call(hello)
lines.readLine()
call('{"jsonrpc":"2.0","method":"notifications/initialized"}')
call('{"jsonrpc":"2.0","id":2,"method":"tools/list"}')
def tools = lines.readLine()
['assess', 'next_question', 'how', 'why_not'].each { assert tools.contains("\"$it\"") }
call('{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"assess","arguments":{"case":{"plant":{"wilting":"yes"},"soil":{"moisture":"wet"}}}}}')
def told = lines.readLine()
assert told.contains('DROWNING') && told.contains('P02')
assistant.outputStream.close()
assert assistant.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)

// pages in files
def answers = new File(basedir, 'target/answers.html').text
def rulebook = new File(basedir, 'target/rules.html').text
assert answers.contains('<svg') && answers.contains('The roots are drowning')
assert rulebook.contains('A pot without a hole is changed')

// what the programs print, without the lines of the build, and what the pages say
def said = log.readLines().findAll { !(it =~ /^\[/) && !it.contains('org.lumbar') && !it.contains('/') }.join('\n')
def shown = [pages, answers, rulebook, asked, told].join('\n').replaceAll(/(?s)<style>.*?<\/style>/, '')
assert !((said + shown) =~ /(?i)\b(lower back|lift|lifter|sore|soreness|pain|injury|deadlift|repetitions)\b/)
