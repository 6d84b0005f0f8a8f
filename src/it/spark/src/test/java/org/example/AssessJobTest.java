package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessJobTest {

    private static final int CASES = 20_000;
    private static final String[][] ANSWERS = {
        {"pain.quality", "\"dull\"", "\"mild-burn\"", "\"sharp\"", "[\"dull\",\"mild-burn\"]", "\"dull\""},
        {"pain.onset", "\"straight-after\"", "\"next-day\""},
        {"pain.days", "0", "2", "7", "8", "14", "15", "40"},
        {"pain.intensity", "\"mild\"", "\"moderate\"", "\"strong\""},
        {"pain.pattern", "\"continuous\"", "\"recurring\""},
        {"symptoms.reduced-range-of-motion", "\"no\"", "\"no\"", "\"no\"", "\"yes\""},
        {"symptoms.tingling", "\"no\"", "\"no\"", "\"no\"", "\"yes\""},
        {"symptoms.altered-function", "\"no\"", "\"no\"", "\"no\"", "\"yes\""},
        {"symptoms.discoloration", "\"no\"", "\"no\"", "\"no\"", "\"unknown\""},
        {"symptoms.swelling", "\"none\"", "\"minor\"", "\"marked\""},
        {"training.reps-per-set", "5", "8", "9", "11", "20"},
        {"training.eccentric", "\"normal\"", "\"extended\""},
        {"training.adaptation", "\"new-to-training\"", "\"returning\"", "\"adapted\"", "\"well-conditioned\""},
        {"training.rest-days", "0", "1", "2"},
        {"training.level", "\"novice\"", "\"elite\""},
        {"form.rounded-back", "\"yes\"", "\"no\""},
    };

    private static SparkSession spark;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder().master("local[2]").appName("test").config("spark.ui.enabled", false)
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString()).getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void every_result_is_byte_for_byte_that_of_the_command_line() throws Exception {
        Path cases = Files.createDirectory(folder.resolve("random"));
        Path file = Files.write(cases.resolve("cases.ndjson"), randomCases());
        // many splits, so that line numbers are put together from all of them
        spark.sparkContext().hadoopConfiguration().set("mapreduce.input.fileinputformat.split.maxsize", "200000");

        AssessJob.run(spark, cases.toString(), folder.resolve("out").toString(),
                new Consultation.Wanted(true, true));

        List<String> expected = commandLine(file);
        Dataset<Row> json = spark.read().parquet(folder.resolve("out/json").toString());
        int read = 0;
        for (Iterator<Row> rows = json.toLocalIterator(); rows.hasNext(); read++) {
            Row row = rows.next();
            assertEquals(expected.get(line(row) - 1), row.<String>getAs("json"));
        }
        assertEquals(expected.size(), read);
        assertTrue(spark.read().parquet(folder.resolve("out/trails").toString()).count() > CASES);
        assertTrue(Files.readString(folder.resolve("out/counts.svg")).contains("Diagnosis MUSCLE_SORENESS"));
    }

    @Test
    void a_record_that_cannot_be_read_is_a_row_with_its_place_and_fails_nothing() throws IOException {
        Path cases = Files.createDirectory(folder.resolve("bad"));
        Files.writeString(cases.resolve("mixed.ndjson"), """
                {"pain":{"quality":"dull"}}

                {"pain":{"quality":"dul"}}
                not JSON
                {"symptoms":{"tingling":"yes"},"pain":{"felt":"yes"}}
                """);

        AssessJob.run(spark, cases.toString(), folder.resolve("bad-out").toString(),
                new Consultation.Wanted(false, false));

        List<Row> problems = spark.read().parquet(folder.resolve("bad-out/problems").toString()).orderBy("source")
                .collectAsList();
        assertEquals(List.of("mixed.ndjson:3", "mixed.ndjson:4"),
                problems.stream().map(row -> row.<String>getAs("source")).distinct().toList());
        assertTrue(problems.get(0).<String>getAs("hint").contains("did you mean 'dull'?"));
        Map<String, Long> fired = new HashMap<>();
        spark.read().json(folder.resolve("bad-out/counts").toString()).where("kind = 'Rule'").collectAsList()
                .forEach(row -> fired.put(row.getAs("name"), row.<Long>getAs("count")));
        assertEquals(2, fired.get("The standing notice comes with every answer"));
        assertEquals(1, fired.get("Discomfort with a sign of injury is likely an injury"));
        assertEquals(1, spark.read().parquet(folder.resolve("bad-out/findings").toString())
                .where("source = 'mixed.ndjson:5' and code = 'STOP_ACTIVITY' and optional = false").count());
    }

    @Test
    void columns_named_as_keys_are_answers() throws IOException {
        Dataset<Row> table = spark.sql("select 'ann' as source, 'sharp' as `pain.quality`, 3 as `pain.days`, "
                + "cast(null as string) as `symptoms.tingling` union all "
                + "select 'bob', 'dull', null, 'yes'");
        table.write().parquet(folder.resolve("table.parquet").toString());

        String out = folder.resolve("table-out").toString();
        AssessJob.run(spark, folder.resolve("table.parquet").toString(), out, new Consultation.Wanted(false, false));
        List<String> written = spark.read().parquet(out + "/findings").where("type = 'Diagnosis'")
                .select("source", "code", "certainty").orderBy("source").collectAsList().stream().map(Row::toString).toList();

        List<String> diagnoses = AssessJob.rows(table, new Consultation.Wanted(false, false)).selectExpr("source", "explode(findings) as one")
                .where("one.type = 'Diagnosis'").selectExpr("source", "one.code", "one.certainty").orderBy("source")
                .collectAsList().stream().map(Row::toString).toList();
        assertEquals(List.of("[ann,SUSPECTED_INJURY,POSSIBLE]", "[bob,SUSPECTED_INJURY,LIKELY]"), diagnoses);
        assertEquals(diagnoses, written);
    }

    private static int line(Row row) {
        String source = row.getAs("source");
        return Integer.parseInt(source.substring(source.indexOf(':') + 1));
    }

    private static List<String> commandLine(Path file) throws Exception {
        Path out = folder.resolve("expected.ndjson");
        ProcessBuilder command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp", System.getProperty("java.class.path"), "org.lumbar.shell.cli.Main", "assess",
                file.getFileName().toString(), "--format", "ndjson");
        command.directory(file.getParent().toFile());
        command.redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        assertEquals(0, command.start().waitFor());
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }

    private static List<String> randomCases() {
        Random random = new Random(1);
        List<String> cases = new ArrayList<>();
        while (cases.size() < CASES) {
            cases.add(randomCase(random));
        }
        return cases;
    }

    private static String randomCase(Random random) {
        StringBuilder json = new StringBuilder();
        String section = "";
        int often = random.nextInt(100);
        for (String[] question : ANSWERS) {
            if (random.nextInt(100) >= often) {
                continue;
            }
            int dot = question[0].indexOf('.');
            String answer = "\"" + question[0].substring(dot + 1) + "\":" + question[1 + random.nextInt(question.length - 1)];
            boolean same = question[0].substring(0, dot).equals(section);
            json.append(json.isEmpty() ? "" : same ? "," : "},");
            json.append(same ? "" : "\"" + question[0].substring(0, dot) + "\":{").append(answer);
            section = question[0].substring(0, dot);
        }
        return "{" + json + (json.isEmpty() ? "" : "}") + "}";
    }
}
