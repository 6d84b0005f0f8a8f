package org.example;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/**
 * The lines of text files, each with its file and number, however the files are split: the lines of the splits are
 * counted first, so that each split knows where it begins.
 */
final class NumberedLines {

    /** A case takes far longer to assess than to read, so that a whole block of a file would be minutes of work for one core. */
    private static final String MOST_BYTES = String.valueOf(8 << 20);

    /** A line that is not blank. */
    record Line(String file, long number, String text) implements Serializable {

        /** As the command line names it: {@code cases.ndjson:17}. */
        String source() {
            return file + ":" + number;
        }
    }

    private record Split(String file, long start, long lines) implements Serializable {
    }

    private NumberedLines() {
    }

    /**
     * {@return the lines of all files that a path names}
     *
     * @param context of the job
     * @param path a file, a folder or a pattern
     */
    static JavaRDD<Line> of(JavaSparkContext context, String path) {
        List<Split> splits = new ArrayList<>(splits(context, path).mapPartitionsWithInputSplit((split, lines) -> {
            long count = 0;
            for (; lines.hasNext(); lines.next()) {
                count++;
            }
            return List.of(new Split(file(split), ((FileSplit) split).getStart(), count)).iterator();
        }, true).collect());
        splits.sort((a, b) -> a.file().equals(b.file()) ? Long.compare(a.start(), b.start())
                : a.file().compareTo(b.file()));
        Map<String, Long> before = new HashMap<>();
        Map<String, Long> beginnings = new HashMap<>();
        for (Split split : splits) {
            beginnings.put(split.file() + "@" + split.start(), before.merge(split.file(), 0L, Long::sum));
            before.merge(split.file(), split.lines(), Long::sum);
        }
        return splits(context, path).mapPartitionsWithInputSplit((split, lines) -> numbered(file(split),
                beginnings.get(file(split) + "@" + ((FileSplit) split).getStart()), lines), true);
    }

    private static JavaNewHadoopRDD<LongWritable, Text> splits(JavaSparkContext context, String path) {
        Configuration configuration = new Configuration(context.hadoopConfiguration());
        configuration.setIfUnset(FileInputFormat.SPLIT_MAXSIZE, MOST_BYTES);
        JavaPairRDD<LongWritable, Text> lines = context.newAPIHadoopFile(path, TextInputFormat.class,
                LongWritable.class, Text.class, configuration);
        return (JavaNewHadoopRDD<LongWritable, Text>) lines;
    }

    private static String file(Object split) {
        String path = ((FileSplit) split).getPath().toUri().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Iterator<Line> numbered(String file, long before, Iterator<Tuple2<LongWritable, Text>> lines) {
        return new Iterator<>() {
            private long number = before;
            private Line next;

            @Override
            public boolean hasNext() {
                while (next == null && lines.hasNext()) {
                    String text = lines.next()._2().toString();
                    number++;
                    next = text.isBlank() ? null : new Line(file, number, text);
                }
                return next != null;
            }

            @Override
            public Line next() {
                hasNext();
                Line line = next;
                next = null;
                return line;
            }
        };
    }
}
