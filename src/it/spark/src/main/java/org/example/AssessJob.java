package org.example;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.lumbar.RuleBase;

/**
 * Assesses a folder of cases, JSON lines or Parquet with one column a question, and writes tables as Parquet:
 * {@code findings} (one row a conclusion), {@code problems} (one row a mistake, with its place) and, where asked,
 * {@code trails} (one row a reason) and {@code json} (one row a result, as the command line prints it); besides,
 * {@code counts} of each conclusion and rule, and a plot of them.
 *
 * <pre>
 * spark-submit --class org.example.AssessJob spark.jar IN OUT [--trails] [--json]
 * </pre>
 */
public final class AssessJob {

    private AssessJob() {
    }

    public static void main(String... arguments) throws IOException {
        List<String> paths = new ArrayList<>(Arrays.asList(arguments));
        boolean trails = paths.remove("--trails");
        boolean json = paths.remove("--json");
        if (paths.size() != 2) {
            System.err.println("usage: AssessJob IN OUT [--trails] [--json]");
            System.exit(2);
        }
        try (SparkSession spark = SparkSession.builder().appName("assess").getOrCreate()) {
            run(spark, paths.get(0), paths.get(1), new Consultation.Wanted(trails, json));
        }
    }

    static void run(SparkSession spark, String in, String out, Consultation.Wanted wanted) throws IOException {
        // everything else is read from this, so that each case is assessed once
        String results = out + "/results";
        assess(spark, in, wanted).write().mode(SaveMode.Overwrite).parquet(results);
        Dataset<Row> assessed = spark.read().parquet(results);
        table(assessed, "findings", out + "/findings");
        table(assessed, "problems", out + "/problems");
        if (wanted.trails()) {
            table(assessed, "trail", out + "/trails");
        }
        if (wanted.json()) {
            assessed.select("source", "json").write().mode(SaveMode.Overwrite).parquet(out + "/json");
        }
        Dataset<Row> counts = counts(assessed, wanted);
        counts.coalesce(1).write().mode(SaveMode.Overwrite).json(out + "/counts");
        write(spark, new Path(out, "counts.svg"), CountsPlot.of(counts.collectAsList()));
    }

    /** {@return what each case comes to, in the columns of {@link Consultation}} */
    static Dataset<Row> assess(SparkSession spark, String in, Consultation.Wanted wanted) throws IOException {
        if (isParquet(spark, in)) {
            return rows(spark.read().parquet(in), wanted);
        }
        Consultation consultation = new Consultation(RuleBase.packaged(), wanted);
        return spark.createDataset(NumberedLines.of(JavaSparkContext.fromSparkContext(spark.sparkContext()), in)
                .map(line -> consultation.of(line.source(), line.text())).rdd(),
                Encoders.row(Consultation.SCHEMA));
    }

    /**
     * {@return what each row comes to; a function for a data set of one's own}
     *
     * @param cases one column a question, such as {@code pain.quality}; a column {@code source}, if there is one, names
     *         the case
     */
    static Dataset<Row> rows(Dataset<Row> cases, Consultation.Wanted wanted) {
        Consultation consultation = new Consultation(RuleBase.packaged(), wanted);
        StructType columns = cases.schema();
        boolean named = Arrays.asList(columns.fieldNames()).contains("source");
        return cases.map((MapFunction<Row, Row>) row -> consultation.of(named ? row.getAs("source") : "row",
                ParquetCases.json(row, columns)), Encoders.row(Consultation.SCHEMA));
    }

    private static void table(Dataset<Row> assessed, String column, String out) {
        assessed.select(col("source"), explode(col(column)).as("one")).select("source", "one.*").write()
                .mode(SaveMode.Overwrite).parquet(out);
    }

    private static Dataset<Row> counts(Dataset<Row> assessed, Consultation.Wanted wanted) {
        Dataset<Row> conclusions = assessed.select(explode(col("findings")).as("one"))
                .select(col("one.type").as("kind"), col("one.code").as("name"))
                .where(col("kind").isin("Diagnosis", "Cause")).groupBy("kind", "name").count();
        if (!wanted.trails()) {
            return conclusions.orderBy("kind", "name");
        }
        Dataset<Row> rules = assessed.select(explode(col("trail")).as("one")).select(col("one.rule").as("name"))
                .groupBy("name").count().selectExpr("'Rule' as kind", "name", "count");
        return conclusions.union(rules).orderBy("kind", "name");
    }

    private static boolean isParquet(SparkSession spark, String in) throws IOException {
        Path path = new Path(in);
        FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
        if (in.endsWith(".parquet")) {
            return true;
        }
        return files.exists(path) && files.getFileStatus(path).isDirectory()
                && Arrays.stream(files.listStatus(path)).anyMatch(file -> file.getPath().getName().endsWith(".parquet"));
    }

    private static void write(SparkSession spark, Path path, String text) throws IOException {
        try (FSDataOutputStream file = path.getFileSystem(spark.sparkContext().hadoopConfiguration()).create(path)) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
