package org.lumbar.shell.lint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Problem;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.engine.RuleCache;
import org.lumbar.shell.text.TemporaryFolder;

/** Where rules to compare with come from: a folder, a jar, or a revision of a folder in git. */
public final class RuleOrigin {

    private static final String GIT = "git:";
    private static final int MOST_FILES = 10_000;

    private RuleOrigin() {
    }

    /** {@return the origin that is a revision in git} */
    public static String named(String revision) {
        return GIT + revision;
    }

    public static boolean isRevision(String origin) {
        return origin.startsWith(GIT);
    }

    /** Makes the rules ready for use. */
    public static CompiledRules open(String origin, Path folder, RuleCache cache, boolean drafts) {
        if (isRevision(origin)) {
            return revision(origin, folder, cache, drafts);
        }
        Path path = Path.of(origin);
        return Files.isRegularFile(path) ? CompiledRules.load(path) : Workshop.rules(path, cache, drafts);
    }

    private static CompiledRules revision(String origin, Path folder, RuleCache cache, boolean drafts) {
        String revision = origin.substring(GIT.length());
        if (revision.isBlank() || revision.startsWith("-")) {
            throw invalid(origin, "this names no revision", "write git: and a commit, branch or tag, such as git:HEAD");
        }
        try (TemporaryFolder copy = TemporaryFolder.create("rules")) {
            unpack(origin, revision, folder, copy.path());
            return rules(copy.path(), origin, cache, drafts);
        } catch (IOException failed) {
            throw invalid(origin, "git cannot be run (" + failed.getMessage() + ")", "install git, or name a folder");
        }
    }

    private static CompiledRules rules(Path copy, String origin, RuleCache cache, boolean drafts) {
        try {
            return Workshop.rules(copy, cache, drafts);
        } catch (InvalidRulesException unfit) {
            throw renamed(unfit, copy, origin);
        }
    }

    private static void unpack(String origin, String revision, Path folder, Path copy) throws IOException {
        Process git = new ProcessBuilder("git", "-C", folder.toString(), "archive", "--format=zip", revision, "--", ".")
                .redirectError(ProcessBuilder.Redirect.to(copy.resolve("git-said").toFile())).start();
        git.getOutputStream().close();
        try (ZipInputStream zip = new ZipInputStream(git.getInputStream())) {
            int files = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith(".drl") || name.endsWith(".yaml")) {
                    keep(zip, name, copy);
                    if (++files > MOST_FILES) {
                        throw invalid(origin, "there are more than " + MOST_FILES + " files", "");
                    }
                }
            }
        } finally {
            git.destroy();
        }
        String said = Files.readString(copy.resolve("git-said"), StandardCharsets.UTF_8).strip();
        if (!said.isEmpty()) {
            throw invalid(origin, said.lines().findFirst().orElse("").replaceFirst("^fatal: ", ""),
                    "name a revision in which this folder was there: " + folder);
        }
    }

    private static void keep(InputStream in, String name, Path copy) throws IOException {
        // rules are never read from folders within the folder
        if (name.indexOf('/') < 0 && name.indexOf('\\') < 0) {
            Files.copy(in, copy.resolve(name));
        }
    }

    private static InvalidRulesException renamed(InvalidRulesException unfit, Path copy, String origin) {
        return new InvalidRulesException(unfit.problems().stream()
                .map(problem -> new Problem(problem.path().replace(copy.toString(), origin), problem.position(),
                        problem.severity(), problem.message(), problem.excerpt(), problem.caret(), problem.width(),
                        problem.hint()))
                .toList());
    }

    private static InvalidRulesException invalid(String origin, String message, String hint) {
        return new InvalidRulesException(List.of(Problem.ofFile(origin, message, hint)));
    }
}
