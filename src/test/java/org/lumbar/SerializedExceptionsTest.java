package org.lumbar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lumbar.api.InvalidInputException;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.MissingLibraryException;
import org.lumbar.api.NoAnswerException;
import org.lumbar.api.Problem;

/** An exception that another machine threw says as much as one of this process. */
class SerializedExceptionsTest {

    private static final List<Problem> PROBLEMS = List.of(Problem.ofFile("a.drl", "this is no rule", "write one"),
            Problem.ofFile("b.drl", "nor is this", ""));

    @Test
    void the_problems_of_rules_and_of_input_arrive() throws Exception {
        assertThat(arrived(new InvalidRulesException(PROBLEMS)).problems()).isEqualTo(PROBLEMS);
        assertThat(arrived(new InvalidInputException(PROBLEMS)).problems()).isEqualTo(PROBLEMS);
    }

    @Test
    void the_libraries_to_add_and_the_rules_that_failed_arrive() throws Exception {
        assertThat(arrived(new MissingLibraryException("to read", List.of("a:b:1"))).coordinates()).containsExactly("a:b:1");
        assertThat(arrived(new NoAnswerException("it failed", List.of("One", "Two"), new IllegalStateException("why"))).rules()).containsExactly("One", "Two");
    }

    @SuppressWarnings("unchecked") // it comes back as what it was
    private static <T extends Exception> T arrived(T sent) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
