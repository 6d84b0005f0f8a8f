package org.example;

import org.lumbar.shell.cases.CaseReader;
import org.lumbar.shell.engine.CompiledRules;
import org.lumbar.shell.report.JsonReport;
import org.lumbar.shell.report.Outcome;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes a case as JSON and answers with what was concluded and why, or with what is wrong with the case. */
@SpringBootApplication
@RestController
public class Service {

    private final CompiledRules rules = CompiledRules.packaged();
    private final CaseReader reader = new CaseReader(rules.rulebook());

    public static void main(String... arguments) {
        SpringApplication.run(Service.class, arguments);
    }

    @PostMapping(path = "/assess", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> assess(@RequestBody String json) {
        Outcome outcome = Outcome.of(rules, reader.readJson("request", json));
        int status = outcome instanceof Outcome.Refused ? 400 : 200;
        return ResponseEntity.status(status).body(JsonReport.text(outcome));
    }
}
