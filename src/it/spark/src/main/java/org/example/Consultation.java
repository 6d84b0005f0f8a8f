package org.example;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.lumbar.Assessment;
import org.lumbar.CaseReport;
import org.lumbar.RuleBase;
import org.lumbar.api.Item;
import org.lumbar.api.Problem;
import org.lumbar.api.Step;
import org.lumbar.api.Trail;

/**
 * Assesses cases in Spark tasks; all tasks in one process share one rule base.
 */
record Consultation(RuleBase rules, Wanted wanted) implements Serializable {

    static final StructType FINDING = struct(text("type"), text("code"), text("detail"), text("certainty"),
            text("status"), text("purpose"), text("firmness"), column("optional", DataTypes.BooleanType), text("about"), text("says"));
    static final StructType STEP = struct(column("step", DataTypes.IntegerType), text("rule"), text("file"),
            column("line", DataTypes.IntegerType), list("sources"), text("because"), list("given"), list("concluded"));
    static final StructType PROBLEM = struct(text("path"), column("line", DataTypes.IntegerType),
            column("column", DataTypes.IntegerType), text("message"), text("hint"));
    static final StructType COUNT = struct(text("kind"), text("name"), column("count", DataTypes.LongType));
    static final StructType JSON = struct(text("json"));
    static final StructType SCHEMA = struct(text("source"),
            column("findings", DataTypes.createArrayType(FINDING)), column("trail", DataTypes.createArrayType(STEP)),
            column("problems", DataTypes.createArrayType(PROBLEM)), text("json"));

    /** What is written besides the findings and problems. */
    record Wanted(boolean trails, boolean json) implements Serializable {
    }

    /**
     * Assesses a case. A case that cannot be read, or to which the rules give no answer, is a row with problems.
     *
     * @param source what to call it: the file and the line
     * @param text the case as JSON
     */
    CaseRows of(String source, String text) {
        CaseReport report = rules.assessJson(source, text);
        return new CaseRows(source, report.assessment().map(Consultation::findings).orElse(List.of()),
                report.assessment().filter(assessment -> wanted.trails()).map(Consultation::trail).orElse(List.of()),
                report.problems().stream().map(Consultation::problem).toList(),
                report.assessment().map(Consultation::rules).orElse(List.of()),
                wanted.json() ? report.jsonLine(Trail.FULL) : null);
    }

    private static List<Object[]> findings(Assessment assessment) {
        List<Object[]> rows = new ArrayList<>();
        for (Object finding : assessment.findings()) {
            Item item = Item.of(finding);
            Map<String, Object> values = item.properties();
            rows.add(row(item.type(), value(values, "code"), value(values, "detail"),
                    value(values, "certainty"), value(values, "status"), value(values, "purpose"), value(values, "firmness"),
                    values.get("optional"), value(values, "about"), assessment.says(finding)));
        }
        return rows;
    }

    private static List<Object[]> trail(Assessment assessment) {
        List<Object[]> rows = new ArrayList<>();
        for (Step step : assessment.proof().steps()) {
            rows.add(row(rows.size() + 1, step.rule().name(), step.rule().file(), step.rule().line(),
                    step.rule().sources(), step.rule().because(), words(step.given()), words(step.concluded())));
        }
        return rows;
    }

    private static List<Object[]> rules(Assessment assessment) {
        return assessment.proof().steps().stream().map(step -> row(step.rule().name())).toList();
    }

    private static Object[] problem(Problem problem) {
        return row(problem.path(), problem.position().line(), problem.position().column(),
                problem.message(), problem.hint());
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private static List<String> words(List<Object> facts) {
        return facts.stream().map(Object::toString).toList();
    }

    private static String value(Map<String, Object> values, String name) {
        Object value = values.get(name);
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    /** With the name of the case first. */
    static StructType named(StructType columns) {
        return new StructType(Stream.concat(Stream.of(text("source")), Stream.of(columns.fields())).toArray(StructField[]::new));
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
