@echo off
rem Runs Lumbar from its source folder; builds what is missing first.
setlocal
set "home=%~dp0"
set "jar=%home%target\lumbar.jar"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>nul || (echo lumbar: Java 17 or later is needed: install it, or set JAVA_HOME.>&2 & exit /b 1)

set "check=$j = Get-Item -ErrorAction SilentlyContinue $env:jar; if (-not $j) { exit 1 }; "
set "check=%check%$p = 'pom.xml', 'rules', 'src\main' | ForEach-Object { Join-Path $env:home $_ }; "
set "check=%check%if (Get-ChildItem -Recurse -File $p | Where-Object LastWriteTime -gt $j.LastWriteTime) { exit 1 }"
powershell -NoProfile -Command "%check%"
if errorlevel 1 (
    where mvn >nul 2>nul || (echo lumbar: Maven 3.8.6 or later is needed to build Lumbar.>&2 & exit /b 1)
    echo lumbar: building once, this takes a minute ...>&2
    call mvn -q -B -f "%home%pom.xml" -Dmaven.test.skip package 1>&2 || (echo lumbar: the build failed, see above.>&2 & exit /b 1)
)

"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -jar "%jar%" %*
exit /b %ERRORLEVEL%
