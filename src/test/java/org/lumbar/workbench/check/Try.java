package org.lumbar.workbench.check;
import java.nio.file.*; import java.util.*;
public class Try { public static void main(String[] a) throws Exception {
 Map<String,String> t=new TreeMap<>(); Path d=Path.of(a[0]);
 try(var s=Files.list(d)){ for(Path p: s.filter(x->x.toString().endsWith(".drl")).toList()) t.put(p.getFileName().toString(), Files.readString(p)); }
 for (int k=0;k<3;k++) { long n=System.nanoTime(); RuleCheck.of(d,t); System.out.println((System.nanoTime()-n)/1000000+" ms"); }
 for (var r: RuleCheck.of(d,t).remarks()) { var p=r.problem(); System.out.println(p.path()+":"+p.position().line()+":"+p.position().column()+": "+p.severity().name().toLowerCase()+": "+p.message()+" ["+r.fault().code()+"] in '"+r.rule()+"'\n  "+p.excerpt()+"\n  "+" ".repeat(Math.max(0,p.caret()-1))+"^".repeat(p.width())+"\n  "+p.hint()); }
}}
