export const completion = { help: '给 bash、zsh、fish、powershell 的补全脚本：命令、成员、迹象按 Tab 就出来' };
