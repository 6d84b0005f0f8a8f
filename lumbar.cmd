@echo off
rem Runs Lumbar: from its source folder, where it is built on its first use, or as it was unpacked.
setlocal
set "top=%~dp0"
set "built=%~dp0target\"
if exist "%~dp0pom.xml" goto placed
set "top=%~dp0..\"
set "built=%~dp0..\"
:placed
set "jar=%built%lumbar.jar"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if exist "%top%jre\bin\java.exe" set "java=%top%jre\bin\java.exe"
"%java%" -version 2>&1 | findstr /r /c:"version .1[7-9]" /c:"version .[2-9][0-9]" >nul && goto found
echo lumbar: Java 17 or later is needed: install it, or set JAVA_HOME.>&2
exit /b 1

:found
set "beside="
if not exist "%jar%" goto missing
call :changed rules && set "beside=yes"
if not exist "%top%pom.xml" goto run
call :changed pom.xml src\main || goto run
goto build

:missing
if exist "%top%pom.xml" goto build
echo lumbar: "%jar%" is missing: unpack Lumbar again.>&2
exit /b 1

:build
where mvn >nul 2>nul && goto maven
echo lumbar: Maven 3.8.6 or later is needed to build Lumbar.>&2
exit /b 1
:maven
echo lumbar: building, this takes a minute ...>&2
call mvn -q -B -f "%top%pom.xml" -Dmaven.test.skip -Dlumbar.archive.skip=true package 1>&2 && goto built
echo lumbar: the build failed, see above.>&2
exit /b 1
:built
set "beside="

:run
set "collector=-XX:+UseSerialGC"
echo "%JAVA_TOOL_OPTIONS%%JDK_JAVA_OPTIONS%%_JAVA_OPTIONS%" | findstr "GC @ Flags= VMOptionsFile" >nul && set "collector="
if defined beside set beside="-Dlumbar.rules.beside=%top%rules"
"%java%" %collector% -XX:TieredStopAtLevel=1 -XX:-UsePerfData %beside% -jar "%jar%" %*
exit /b %ERRORLEVEL%

rem whether something was changed since the last build
:changed
set "looked=%*"
powershell -NoProfile -Command "$j = Get-Item -LiteralPath $env:jar; $p = $env:looked.Split(' ') | ForEach-Object { Join-Path $env:top $_ }; if (Get-ChildItem -Recurse -File -ErrorAction SilentlyContinue -LiteralPath $p | Where-Object LastWriteTime -gt $j.LastWriteTime) { exit 0 }; exit 1"
exit /b %ERRORLEVEL%
