package org.lumbar.shell.web;

import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.interview.Turn.Stage;
import org.lumbar.shell.page.Frames;
import org.lumbar.shell.page.PageWords;
import org.lumbar.shell.text.JsonText;
import org.lumbar.shell.text.Library;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;

/** An MCP server for AI assistants on standard input and output; every result carries its sources and the standing notice. */
public final class AssistantServer {

    private static final Map<String, Object> CONCLUSION = Map.of("type", "string", "description",
            "the code of a conclusion as in the result of assess, or the key of a question");

    private final JsonApi api;
    private final CompiledRules rules;
    private final PageWords words;
    private final McpJsonMapper mapper = mapper();

    public AssistantServer(CompiledRules rules, PageWords words) {
        this.rules = rules;
        this.words = words;
        this.api = new JsonApi(new Consultation(rules, words));
    }

    private static McpJsonMapper mapper() {
        Library.require("to answer assistants", Library.ASSISTANTS);
        return McpJsonDefaults.getMapper();
    }

    /**
     * Answers until the input ends.
     *
     * @param warnings receives a message about each line that is skipped
     */
    public void serve(InputStream in, OutputStream out, Consumer<String> warnings) throws InterruptedException {
        Replies replies = new Replies(out);
        Messages messages = new Messages(in, mapper, warnings, replies);
        McpSyncServer server = McpServer.sync(new StdioServerTransportProvider(mapper, messages, replies))
                .serverInfo(words.name(), rules.rulebook().version())
                .instructions((words.about() + " An answer that is left out, or given as unknown, is not known; never treat it as no. "
                        + "Pass on the notice that ends each result, if there is one, and the sources of what you say.").strip())
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .validateToolInputs(false)
                .tools(tools()).build();
        messages.ended.await();
        server.closeGracefully();
    }

    private List<SyncToolSpecification> tools() {
        return List.of(
                tool("assess", "What the rules conclude in a case, with the steps and their sources.", false,
                        (one, asked) -> api.assess(one)),
                tool("next_question", "The next question to ask, or that no further answer can change the main conclusion.", false,
                        (one, asked) -> api.nextQuestion(one, Stage.WHAT)),
                tool("how", "The proof of a conclusion, down to the answers, with its sources.", true, api::how),
                tool("why_not", "Why something is not concluded, and the smallest change to the answers that would lead to it.",
                        true, api::whyNot));
    }

    /** @param answering answers a case and the name of a conclusion, which is empty unless the tool needs one */
    private SyncToolSpecification tool(String name, String description, boolean needsConclusion,
            BinaryOperator<String> answering) {
        Tool tool = Tool.builder(name, schema(needsConclusion)).description(description).build();
        return SyncToolSpecification.builder().tool(tool).callHandler((exchange, request) ->
                answer(answering, request.arguments())).build();
    }

    private CallToolResult answer(BinaryOperator<String> answering, Map<String, Object> arguments) {
        Map<String, Object> given = arguments == null ? Map.of() : arguments;
        try {
            String answer = answering.apply(JsonText.of(given.getOrDefault("case", Map.of())),
                    String.valueOf(given.getOrDefault("conclusion", "")));
            return result(answer, false);
        } catch (Failure failure) {
            return result(JsonApi.problem(failure), true);
        }
    }

    private CallToolResult result(String answer, boolean wrong) {
        List<Content> contents = Stream.concat(Stream.of(answer), Frames.standingNotice(words, rules.rulebook()).stream())
                .<Content>map(text -> TextContent.builder(text).build()).toList();
        return CallToolResult.builder(contents).isError(wrong).build();
    }

    private Map<String, Object> schema(boolean needsConclusion) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("case", caseSchema());
        if (needsConclusion) {
            properties.put("conclusion", CONCLUSION);
        }
        return Map.of("type", "object", "properties", properties, "required", List.copyOf(properties.keySet()));
    }

    /** The schema of a case, without the keys that only tests of rules use. */
    private Map<String, Object> caseSchema() {
        try {
            @SuppressWarnings("unchecked")
            Map<String, Object> schema = mapper.readValue(api.schema(), Map.class);
            if (schema.get("properties") instanceof Map<?, ?> properties) {
                properties.remove("expect");
            }
            schema.remove("$schema");
            return schema;
        } catch (IOException unreadable) {
            throw new IllegalStateException("the schema of a case cannot be read", unreadable);
        }
    }

    /**
     * Passes on only lines that are messages, because the transport stops at any other. The input ends only when its requests
     * have been answered, because the transport then drops what is not yet written.
     */
    private static final class Messages extends InputStream {
        private static final long MAX_SECONDS = 60;

        private final CountDownLatch ended = new CountDownLatch(1);
        private final BufferedReader lines;
        private final McpJsonMapper mapper;
        private final Consumer<String> warnings;
        private final Replies replies;
        private byte[] line = new byte[0];
        private int at;
        private int requests;

        Messages(InputStream in, McpJsonMapper mapper, Consumer<String> warnings, Replies replies) {
            this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            this.mapper = mapper;
            this.warnings = warnings;
            this.replies = replies;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (at == line.length && !next()) {
                return -1;
            }
            int count = Math.min(length, line.length - at);
            System.arraycopy(line, at, bytes, offset, count);
            at += count;
            return count;
        }

        private boolean next() throws IOException {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                if (isMessage(text)) {
                    line = (text + "\n").getBytes(StandardCharsets.UTF_8);
                    at = 0;
                    return true;
                }
                warnings.accept("skipped a line that is not a JSON-RPC message");
            }
            try {
                if (!replies.written.tryAcquire(requests, MAX_SECONDS, TimeUnit.SECONDS)) {
                    warnings.accept("the input ended before every request was answered");
                }
                requests = 0;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            ended.countDown();
            return false;
        }

        private boolean isMessage(String text) {
            try {
                if (McpSchema.deserializeJsonRpcMessage(mapper, text) instanceof McpSchema.JSONRPCRequest) {
                    requests++;
                }
                return true;
            } catch (IOException | RuntimeException wrong) {
                return false;
            }
        }
    }

    /** Counts the lines written, each of which is a reply. */
    private static final class Replies extends FilterOutputStream {
        private final Semaphore written = new Semaphore(0);
        private int lines;

        Replies(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            for (int i = offset; i < offset + length; i++) {
                lines += bytes[i] == '\n' ? 1 : 0;
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
            written.release(lines);
            lines = 0;
        }
    }
}
