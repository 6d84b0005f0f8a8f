package org.example;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The rows of one case for each table. They are kept on disk in few bytes while the tables are written one after another, so
 * that each case is assessed once.
 */
public final class CaseRows implements Externalizable {

    private static final List<String> COUNTED = List.of("Diagnosis", "Cause");

    private String source;
    private List<Object[]> findings;
    private List<Object[]> trail;
    private List<Object[]> problems;
    private List<Object[]> rules;
    private String json;

    /** For reading it back. */
    public CaseRows() {
    }

    CaseRows(String source, List<Object[]> findings, List<Object[]> trail, List<Object[]> problems, List<Object[]> rules,
            String json) {
        this.source = source;
        this.findings = findings;
        this.trail = trail;
        this.problems = problems;
        this.rules = rules;
        this.json = json;
    }

    /** Each begins with the name of the case. */
    List<Row> findings() {
        return named(findings);
    }

    List<Row> trail() {
        return named(trail);
    }

    List<Row> problems() {
        return named(problems);
    }

    /** Each diagnosis, cause and rule that fired: its kind and its name. */
    List<List<String>> counted() {
        Stream<List<String>> conclusions = findings.stream().filter(row -> COUNTED.contains(row[0]))
                .map(row -> List.of(row[0].toString(), row[1].toString()));
        return Stream.concat(conclusions, rules.stream().map(row -> List.of("Rule", row[0].toString()))).toList();
    }

    Row json() {
        return RowFactory.create(source, json);
    }

    /** All in one row, in the columns of {@link Consultation#SCHEMA}. */
    Row together() {
        return RowFactory.create(source, column(findings), column(trail), column(problems), json);
    }

    private List<Row> named(List<Object[]> rows) {
        List<Row> named = new ArrayList<>(rows.size());
        for (Object[] row : rows) {
            Object[] values = new Object[row.length + 1];
            values[0] = source;
            for (int i = 0; i < row.length; i++) {
                values[i + 1] = value(row[i]);
            }
            named.add(RowFactory.create(values));
        }
        return named;
    }

    private static Object column(List<Object[]> rows) {
        return CollectionConverters.asScala(rows.stream().map(row -> {
            Object[] values = new Object[row.length];
            for (int i = 0; i < row.length; i++) {
                values[i] = value(row[i]);
            }
            return RowFactory.create(values);
        }).toList()).toSeq();
    }

    private static Object value(Object value) {
        return value instanceof List<?> list ? CollectionConverters.asScala(list).toSeq() : value;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        write(source, out);
        write(findings, out);
        write(trail, out);
        write(problems, out);
        write(rules, out);
        write(json, out);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        source = (String) read(in);
        findings = rows(in);
        trail = rows(in);
        problems = rows(in);
        rules = rows(in);
        json = (String) read(in);
    }

    private static void write(List<Object[]> rows, ObjectOutput out) throws IOException {
        out.writeInt(rows.size());
        for (Object[] row : rows) {
            out.writeByte(row.length);
            for (Object value : row) {
                write(value, out);
            }
        }
    }

    private static void write(Object value, ObjectOutput out) throws IOException {
        if (value == null) {
            out.writeByte(0);
        } else if (value instanceof Boolean truth) {
            out.writeByte(truth ? 2 : 1);
        } else if (value instanceof Integer number) {
            out.writeByte(3);
            out.writeInt(number);
        } else if (value instanceof List<?> list) {
            out.writeByte(4);
            out.writeInt(list.size());
            for (Object one : list) {
                write(one, out);
            }
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            out.writeByte(5);
            out.writeInt(text.length);
            out.write(text);
        }
    }

    private static List<Object[]> rows(ObjectInput in) throws IOException {
        int size = in.readInt();
        List<Object[]> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Object[] row = new Object[in.readByte()];
            for (int column = 0; column < row.length; column++) {
                row[column] = read(in);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Object read(ObjectInput in) throws IOException {
        switch (in.readByte()) {
            case 0:
                return null;
            case 1:
                return false;
            case 2:
                return true;
            case 3:
                return in.readInt();
            case 4:
                int size = in.readInt();
                List<Object> list = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    list.add(read(in));
                }
                return list;
            default:
                byte[] text = new byte[in.readInt()];
                in.readFully(text);
                return new String(text, StandardCharsets.UTF_8);
        }
    }
}
