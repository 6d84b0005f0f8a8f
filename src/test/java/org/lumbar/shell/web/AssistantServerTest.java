package org.lumbar.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The program as an assistant starts it, asked by the client of the same library that assistants use. */
@Tag("slow")
class AssistantServerTest {

    private static final Map<String, Object> DULL = Map.of("pain", Map.of("quality", "dull"));
    private static final Map<String, Object> INJURED = Map.of("pain", Map.of("quality", "sharp"),
            "symptoms", Map.of("tingling", "yes"));
    private static final String INITIALIZE = "{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"initialize\", \"params\": {"
            + "\"protocolVersion\": \"2025-06-18\", \"capabilities\": {}, \"clientInfo\": {\"name\": \"test\", \"version\": \"1\"}}}\n";

    private static McpSyncClient client;

    @BeforeAll
    static void start() {
        String java = ProcessHandle.current().info().command().orElse("java");
        ServerParameters program = ServerParameters.builder(java).args("-cp", System.getProperty("java.class.path"),
                "org.lumbar.shell.cli.Main", "mcp").build();
        client = McpClient.sync(new StdioClientTransport(program, McpJsonDefaults.getMapper()))
                .requestTimeout(Duration.ofSeconds(60)).initializationTimeout(Duration.ofSeconds(60)).build();
        client.initialize();
    }

    @AfterAll
    static void end() {
        client.closeGracefully();
    }

    @Test
    void there_are_four_tools_each_of_which_says_what_a_case_is() {
        List<Tool> tools = client.listTools().tools();

        assertThat(tools).extracting(Tool::name).containsExactlyInAnyOrder("assess", "next_question", "how", "why_not");
        assertThat(tools).allMatch(tool -> tool.inputSchema().toString().contains("pain"))
                .noneMatch(tool -> tool.inputSchema().toString().contains("expect"));
    }

    @Test
    void every_result_comes_with_the_standing_notice() {
        assertThat(List.of(call("assess", DULL, ""), call("next_question", DULL, ""), call("how", INJURED, "STOP_ACTIVITY"),
                call("why_not", DULL, "STRETCH"), call("how", DULL, "STOP_ACTIVITY")))
                .allMatch(result -> texts(result).get(1).startsWith("This is for education only."));
    }

    @Test
    @Timeout(50)
    void requests_are_answered_even_if_the_input_ends_at_once() throws Exception {
        String call = "{\"jsonrpc\": \"2.0\", \"id\": %d, \"method\": \"tools/call\", \"params\": {\"name\": \"%s\", "
                + "\"arguments\": {\"case\": {\"pain\": {\"quality\": \"dull\"}}, \"conclusion\": \"STRETCH\"}}}\n";
        String java = ProcessHandle.current().info().command().orElse("java");
        Process program = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), "org.lumbar.shell.cli.Main", "mcp").start();
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
            try (OutputStream in = program.getOutputStream()) {
                in.write((INITIALIZE + "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}\n" + call.formatted(8, "assess")
                        + call.formatted(9, "why_not") + "{\"jsonrpc\": \"2.0\", \"id\": 10, \"method\": \"nothing\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            List<String> replies = out.lines().toList();

            assertThat(replies).hasSize(4);
            for (int id = 7; id <= 10; id++) {
                String expected = "\"id\":" + id + ",";
                assertThat(replies).filteredOn(reply -> reply.contains(expected)).hasSize(1);
            }
            assertThat(replies).anyMatch(reply -> reply.contains("MUSCLE_SORENESS"));
            assertThat(program.errorReader(StandardCharsets.UTF_8).lines()).isEmpty();
            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isZero();
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void an_invalid_message_is_skipped_and_the_end_of_input_ends_the_program() throws Exception {
        String java = ProcessHandle.current().info().command().orElse("java");
        Process program = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), "org.lumbar.shell.cli.Main", "mcp").start();
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
            OutputStream in = program.getOutputStream();
            in.write(("hello\n{}\n" + INITIALIZE).getBytes(StandardCharsets.UTF_8));
            in.flush();
            assertThat(out.readLine()).contains("\"id\":7", "serverInfo");
            in.close();

            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isZero();
            assertThat(program.errorReader(StandardCharsets.UTF_8).lines())
                    .containsExactly("skipped a line that is not a JSON-RPC message", "skipped a line that is not a JSON-RPC message");
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void an_assessment_names_its_sources() {
        assertThat(texts(call("assess", INJURED, "")).get(0))
                .contains("\"SUSPECTED_INJURY\"", "\"LIKELY\"", "\"K20\"", "Differentiating Pain from Soreness");
    }

    @Test
    void proofs_and_why_nots_are_returned() {
        assertThat(texts(call("how", INJURED, "STOP_ACTIVITY")).get(0)).contains("\"nodes\"", "\"K28\"");
        assertThat(texts(call("why_not", DULL, "STRETCH")).get(0)).contains("\"holds\": false", "\"candidates\"");
    }

    @Test
    void the_next_question_has_its_words_and_answers() {
        assertThat(texts(call("next_question", DULL, "")).get(0)).contains("\"settled\": false", "\"answers\"", "\"because\"");
    }

    @Test
    void a_wrong_case_is_an_error_that_says_what_to_write() {
        CallToolResult wrong = call("assess", Map.of("pain", Map.of("quality", "dul")), "");

        assertThat(wrong.isError()).isTrue();
        assertThat(texts(wrong).get(0)).contains("did you mean 'dull'?");
    }

    private static CallToolResult call(String tool, Map<String, Object> one, String conclusion) {
        return client.callTool(CallToolRequest.builder(tool).arguments(conclusion.isEmpty() ? Map.of("case", one)
                : Map.of("case", one, "conclusion", conclusion)).build());
    }

    private static List<String> texts(CallToolResult result) {
        return result.content().stream().map(content -> ((TextContent) content).text()).toList();
    }
}
