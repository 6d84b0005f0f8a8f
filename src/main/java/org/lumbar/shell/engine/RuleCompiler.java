package org.lumbar.shell.engine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Position;
import org.lumbar.api.Problem;
import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.RulePrinter;
import org.lumbar.shell.text.ClassLoaders;

/** Compiles rules with the engine, from their normalized text. */
final class RuleCompiler {

    private static final String RESOURCES = "src/main/resources/";
    static final String PACKAGE = "org.lumbar.rules";

    private RuleCompiler() {
    }

    /** @throws InvalidRulesException if they do not compile */
    static RuleModels compile(CheckedRules rules) {
        ClassLoader parent = ClassLoaders.current();
        return ClassLoaders.withServices(() -> compiled(rules, parent));
    }

    private static RuleModels compiled(CheckedRules rules, ClassLoader parent) {
        KieServices services = KieServices.get();
        // each build has a release of its own, as builds with the same one would share their rules
        ReleaseId release = services.newReleaseId("org.lumbar.compiled", "rules", UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        RulePrinter printer = new RulePrinter(rules.types(), PACKAGE);
        Map<String, Drl> printed = new HashMap<>();
        for (Drl file : rules.files()) {
            String name = "f" + printed.size() + ".drl";
            printed.put(name, file);
            files.write(RESOURCES + PACKAGE.replace('.', '/') + "/" + name, printer.print(file));
        }
        // the packaged rules must be invisible, or types they declare would shadow those of these rules
        RuleClassLoader withoutRules = new RuleClassLoader(Map.of(), parent);
        KieBuilder builder = build(services.newKieBuilder(files, withoutRules), rules.folder());
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        try {
            if (!errors.isEmpty()) {
                throw new InvalidRulesException(errors.stream().map(error -> problem(rules.folder(), printed, error)).toList());
            }
            return models((InternalKieModule) builder.getKieModule(), release, printer.names(), parent);
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static RuleModels models(InternalKieModule module, ReleaseId release, Map<String, String> names,
            ClassLoader parent) {
        Map<String, byte[]> classes = new HashMap<>();
        module.getFileNames().stream().filter(name -> name.endsWith(".class"))
                .forEach(name -> classes.put(name, module.getBytes(name)));
        String list = new String(module.getBytes(CanonicalKieModule.getModelFileWithGAV(release)),
                StandardCharsets.UTF_8);
        return RuleModels.listed(new RuleClassLoader(classes, parent), list, names);
    }

    private static KieBuilder build(KieBuilder builder, Path folder) {
        // if its thread is interrupted, the engine leaves out classes, which would look like an error in the rules
        boolean interrupted = Thread.interrupted();
        try {
            return builder.buildAll(ExecutableModelProject.class);
        } catch (RuntimeException failure) {
            // the engine throws instead of reporting, for example when a number is compared with a text
            throw new InvalidRulesException(List.of(Problem.ofFile(folder.toString(),
                    "the engine cannot compile these rules (" + failure.getMessage() + ")", "")));
        } catch (StackOverflowError tooDeep) {
            throw new InvalidRulesException(List.of(Problem.ofFile(folder.toString(),
                    "the engine cannot compile these rules: one of them is too long", "split the longest")));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Problem problem(Path folder, Map<String, Drl> printed, Message error) {
        String path = error.getPath() == null ? "" : error.getPath().substring(error.getPath().lastIndexOf('/') + 1);
        Position position = error.getLine() > 0 ? new Position(error.getLine(), 1) : Position.WHOLE;
        return new Problem(printed.containsKey(path) ? printed.get(path).path() : folder.toString(), position,
                Problem.Severity.ERROR, error.getText().lines().findFirst().orElse("the rules do not compile"), "", 1, "");
    }
}
