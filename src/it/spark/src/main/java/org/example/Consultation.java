package org.example;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.lumbar.api.Item;
import org.lumbar.api.Problem;
import org.lumbar.api.Proof;
import org.lumbar.api.Step;
import org.lumbar.shell.cases.CaseReader;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.report.Outcome;
import org.lumbar.shell.report.ResultLines;
import org.lumbar.shell.report.Style.Trail;
import org.lumbar.shell.vocabulary.Rulebook;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** What one case comes to, as a row: its findings, its trail and its problems are columns of rows. */
final class Consultation {

    static final StructType FINDING = struct(text("type"), text("code"), text("detail"), text("certainty"),
            text("status"), text("purpose"), text("firmness"), column("optional", DataTypes.BooleanType), text("about"), text("says"));
    static final StructType STEP = struct(column("step", DataTypes.IntegerType), text("rule"), text("file"),
            column("line", DataTypes.IntegerType), list("sources"), text("because"), list("given"), list("concluded"));
    static final StructType PROBLEM = struct(text("path"), column("line", DataTypes.IntegerType),
            column("column", DataTypes.IntegerType), text("message"), text("hint"));
    static final StructType SCHEMA = struct(text("source"),
            column("findings", DataTypes.createArrayType(FINDING)), column("trail", DataTypes.createArrayType(STEP)),
            column("problems", DataTypes.createArrayType(PROBLEM)), text("json"));

    /** One rule base a JVM: it is slow to make, and any number of tasks may share it. */
    private static final class Shared {
        static final CompiledRules RULES = CompiledRules.packaged();
        static final CaseReader READER = new CaseReader(RULES.rulebook());
        static final ResultLines LINES = new ResultLines(RULES.rulebook(), Trail.FULL);
    }

    private Consultation() {
    }

    /**
     * Assesses a case. A case that cannot be read, or to which the rules give no answer, is a row with problems.
     *
     * @param source what to call it: the file and the line
     * @param text the case as JSON
     * @param wanted what to fill in besides the findings
     */
    static Row of(String source, String text, Wanted wanted) {
        Outcome outcome = Outcome.of(Shared.RULES, Shared.READER.readJson(source, text));
        List<Row> findings = List.of();
        List<Row> trail = List.of();
        List<Row> problems = List.of();
        if (outcome instanceof Outcome.Assessed assessed) {
            findings = findings(assessed.assessment().proof(), assessed.assessment().rulebook());
            trail = wanted.trails() ? trail(assessed.assessment().proof()) : trail;
        } else if (outcome instanceof Outcome.Refused refused) {
            problems = refused.problems().stream().map(Consultation::problem).toList();
        }
        return RowFactory.create(source, column(findings), column(trail), column(problems),
                wanted.json() ? new String(Shared.LINES.line(outcome), StandardCharsets.UTF_8).strip() : null);
    }

    /** What is filled in besides the findings. */
    record Wanted(boolean trails, boolean json) implements java.io.Serializable {
    }

    private static List<Row> findings(Proof proof, Rulebook rulebook) {
        List<Row> rows = new ArrayList<>();
        for (Object finding : proof.findings()) {
            Item item = Item.of(finding);
            Map<String, Object> values = item.properties();
            rows.add(RowFactory.create(item.type(), value(values, "code"), value(values, "detail"),
                    value(values, "certainty"), value(values, "status"), value(values, "purpose"), value(values, "firmness"),
                    values.get("optional"), value(values, "about"), rulebook.says(finding)));
        }
        return rows;
    }

    private static List<Row> trail(Proof proof) {
        List<Row> rows = new ArrayList<>();
        for (Step step : proof.steps()) {
            rows.add(RowFactory.create(rows.size() + 1, step.rule().name(), step.rule().file(), step.rule().line(),
                    column(step.rule().sources()), step.rule().because(), words(step.given()), words(step.concluded())));
        }
        return rows;
    }

    private static Row problem(Problem problem) {
        return RowFactory.create(problem.path(), problem.position().line(), problem.position().column(),
                problem.message(), problem.hint());
    }

    private static Seq<String> words(List<Object> facts) {
        return column(facts.stream().map(Object::toString).toList());
    }

    private static <T> Seq<T> column(List<T> rows) {
        return CollectionConverters.asScala(rows).toSeq();
    }

    private static String value(Map<String, Object> values, String name) {
        Object value = values.get(name);
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    private static StructType struct(StructField... fields) {
        return DataTypes.createStructType(fields);
    }

    private static StructField text(String name) {
        return column(name, DataTypes.StringType);
    }

    private static StructField list(String name) {
        return column(name, DataTypes.createArrayType(DataTypes.StringType));
    }

    private static StructField column(String name, org.apache.spark.sql.types.DataType type) {
        return DataTypes.createStructField(name, type, true);
    }
}
