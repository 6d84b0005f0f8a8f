package org.example;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.lumbar.RuleBase;

/**
 * Assesses a folder of cases, JSON lines or Parquet with one column per question, and writes tables as Parquet:
 * {@code findings} (one row per conclusion), {@code problems} (one row per mistake, with its place) and, if requested,
 * {@code trails} (one row per reason) and {@code json} (one row per result, as the command line prints it). It also writes
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
        JavaRDD<CaseRows> assessed = assessed(spark, in, new Consultation(RuleBase.packaged(), wanted)).persist(StorageLevel.DISK_ONLY());
        write(spark, assessed.flatMap(rows -> rows.findings().iterator()), Consultation.FINDING, out + "/findings");
        write(spark, assessed.flatMap(rows -> rows.problems().iterator()), Consultation.PROBLEM, out + "/problems");
        if (wanted.trails()) {
            write(spark, assessed.flatMap(rows -> rows.trail().iterator()), Consultation.STEP, out + "/trails");
        }
        if (wanted.json()) {
            write(spark, assessed.map(CaseRows::json), Consultation.JSON, out + "/json");
        }
        List<Row> counts = counts(assessed);
        spark.createDataset(counts, Encoders.row(Consultation.COUNT)).coalesce(1).write().mode(SaveMode.Overwrite).json(out + "/counts");
        write(spark, new Path(out, "counts.svg"), CountsPlot.of(counts));
        assessed.unpersist();
    }

    private static void write(SparkSession spark, JavaRDD<Row> rows, StructType schema, String out) {
        spark.createDataset(rows.rdd(), Encoders.row(Consultation.named(schema))).write().mode(SaveMode.Overwrite).parquet(out);
    }

    private static JavaRDD<CaseRows> assessed(SparkSession spark, String in, Consultation consultation) throws IOException {
        if (isParquet(spark, in)) {
            Dataset<Row> cases = spark.read().parquet(in);
            StructType columns = cases.schema();
            return cases.javaRDD().map(row -> consultation.of(ParquetCases.source(row, columns), ParquetCases.json(row, columns)));
        }
        return NumberedLines.of(JavaSparkContext.fromSparkContext(spark.sparkContext()), in)
                .map(line -> consultation.of(line.source(), line.text()));
    }

    /**
     * {@return the result for each row, in the columns of {@link Consultation#SCHEMA}, for a data set of your own}
     *
     * @param cases one column per question, such as {@code pain.quality}; a column {@code source}, if there is one, names
     *         the case
     */
    static Dataset<Row> rows(Dataset<Row> cases, Consultation.Wanted wanted) {
        Consultation consultation = new Consultation(RuleBase.packaged(), wanted);
        StructType columns = cases.schema();
        return cases.map((MapFunction<Row, Row>) row -> consultation.of(ParquetCases.source(row, columns),
                ParquetCases.json(row, columns)).together(), Encoders.row(Consultation.SCHEMA));
    }

    private static List<Row> counts(JavaRDD<CaseRows> assessed) {
        return assessed.flatMap(rows -> rows.counted().iterator()).countByValue().entrySet().stream()
                .map(count -> RowFactory.create(count.getKey().get(0), count.getKey().get(1), count.getValue()))
                .sorted(Comparator.comparing((Row row) -> row.getString(0)).thenComparing(row -> row.getString(1))).toList();
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
